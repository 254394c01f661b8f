import type { RootContent } from 'mdast';
import { type Page, renderPage } from '../../markdown/page.ts';
import { opening } from './counts.ts';
import { foldAway } from './fold.ts';
import { classSections } from './sections.ts';
import type { ChangesStep } from './changes-step.ts';

/** The page of one step: how much changed, then every change. */
export function changesPage(step: ChangesStep): Page {
  const children: RootContent[] = [opening(step), ...classSections(step, foldAway)];
  const frontMatter = {
    title: step.range,
    description: step.description,
    tableOfContents: { maxHeadingLevel: 3 },
    editUrl: false,
  };
  return renderPage(`${step.slug}.md`, frontMatter, children);
}
