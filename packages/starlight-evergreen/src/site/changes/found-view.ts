import type { StepEntry } from '../../drift/pages/step-files.ts';
import { element } from '../run/element.ts';
import { type Found, verdict } from './find-subject.ts';
import { linesView, linkTo } from './lines-view.ts';

/** What is shown for a name, and what a screen reader hears of it. */
export interface FoundView {
  blocks: HTMLElement[];
  announcement: string;
}

/** How many other names are suggested for one that is not known. */
const suggested = 6;

/**
 * What changed for an operation or a model.
 * @param steps - the step of the page, or all of them on the list of steps, the newest first
 * @param names - all that can be asked for
 */
export function foundView(
  name: string,
  steps: readonly { entry: StepEntry; found: Found | undefined }[],
  names: readonly string[],
): FoundView {
  const known = steps.filter(({ found }) => found !== undefined);
  if (known.length === 0) return unknownView(name, names);
  const href = known.find(({ found }) => found?.href !== undefined)?.found?.href;
  const title = element('h2', '', 'What changed for ', named(name, href));
  const all = linkTo(location.pathname, 'Show all changes');
  // Of a step that has nothing of the name there is nothing to say where others have.
  const shown = steps.length === 1 ? steps : known;
  return {
    blocks: [
      title,
      ...shown.flatMap(({ entry, found }) => stepView(name, entry, found, steps.length > 1)),
      element('p', '', all),
    ],
    announcement: shown.map(({ entry, found }) => verdict(name, entry.range, found)).join(' '),
  };
}

function named(name: string, href: string | undefined): HTMLElement {
  const code = element('code', '', name);
  return href === undefined ? code : linkTo(href, code);
}

function stepView(name: string, entry: StepEntry, found: Found | undefined, isList: boolean): HTMLElement[] {
  const lines = found?.lines ?? [];
  const sentence = element('p', '', ...sentenceOf(name, entry.range, lines.length));
  if (!isList) return lines.length === 0 ? [sentence] : linesView(lines, 'h3');
  const heading = element('h3', '', linkTo(`${entry.href}?for=${encodeURIComponent(name)}`, entry.title));
  return [heading, ...(lines.length === 0 ? [sentence] : linesView(lines, 'h4'))];
}

function sentenceOf(name: string, range: string, count: number): (Node | string)[] {
  const [before = range, after = range] = range.split(' to ');
  return count === 0
    ? ['Nothing changed for ', element('code', '', name), ` from ${before} to ${after}.`]
    : [];
}

function unknownView(name: string, names: readonly string[]): FoundView {
  const lower = name.toLowerCase();
  const near = [...new Set(names)].filter((each) => each.toLowerCase().includes(lower)).slice(0, suggested);
  const links = near.flatMap((each, index) => [
    ...(index === 0 ? [] : [', ']),
    linkTo(`?for=${encodeURIComponent(each)}`, element('code', '', each)),
  ]);
  return {
    blocks: [
      element(
        'p',
        '',
        'No change names ',
        element('code', '', name),
        '. Operations and models that changed can be asked for by their whole names.',
      ),
      ...(near.length === 0 ? [] : [element('p', '', 'These have it in their names: ', ...links, '.')]),
      element('p', '', linkTo(location.pathname, 'Show all changes')),
    ],
    announcement: `No change names ${name}.`,
  };
}
