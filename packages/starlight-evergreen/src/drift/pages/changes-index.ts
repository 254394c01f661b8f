import type { RootContent } from 'mdast';
import { heading, link, list, paragraph, text } from '../../markdown/build.ts';
import { type Page, renderPage } from '../../markdown/page.ts';
import { countsPhrase } from './counts.ts';
import { highlights } from './highlights.ts';
import { changesAddress } from './changes-slug.ts';
import type { ChangesStep } from './changes-step.ts';

/** All steps, each with its counts and what matters most in it. */
export function changesIndex(steps: readonly ChangesStep[], folder: string): Page {
  const introduction =
    'What changed in the types, fields and operations, worked out from the schemas of each version. ' +
    'A change is breaking when code that worked may no longer compile, or may no longer do what it did. ' +
    'Not every version is compared: “since” on the page of a model names the first compared one that has it.';
  const children: RootContent[] = [paragraph(text(introduction)), ...steps.flatMap(section)];
  const frontMatter = {
    title: 'All changes',
    description: 'What changed from version to version, and what of it breaks code that worked.',
    tableOfContents: { maxHeadingLevel: 2 },
    editUrl: false,
  };
  return renderPage(`${folder}/index.md`, frontMatter, children);
}

function section(step: ChangesStep): RootContent[] {
  const counts = countsPhrase(step.changes);
  const sentences = highlights(step, 3);
  return [
    heading(2, link(changesAddress(step.slug), text(step.title))),
    paragraph(text(counts === undefined ? 'No name and no type changed.' : `${counts}.`)),
    ...(sentences.length === 0 ? [] : [list(sentences)]),
  ];
}
