import type { RootContent } from 'mdast';
import { html } from '../../markdown/build.ts';
import { markup, markupText } from '../../markdown/markup.ts';
import { nameAnchor } from './name-anchor.ts';
import type { PageContext } from './page-context.ts';

/** As many names stand in a line; more fold out. */
const mostInLine = 3;

/** The other exported names of a model's shape. Their own addresses lead to them. */
export function otherNames(model: string, context: PageContext): RootContent[] {
  const [, ...names] = context.namesOf(model);
  if (names.length === 0) return [];
  const title = 'Also exported as';
  if (names.length <= mostInLine) {
    const parts = names.flatMap((name, index) => [
      index === 0 ? ' ' : ', ',
      ...nameWithVersion('code', name, context),
    ]);
    return [html(markup('p', { class: 'names' }, [title, ...parts, '.']))];
  }
  const items = names
    .toSorted(byName)
    .map((name) => markup('li', { id: nameAnchor(name) }, [markupText(name), ...versionOf(name, context)]));
  return [
    html(
      markup('details', { class: 'names' }, [
        markup('summary', {}, [`${title} ${names.length} other names`]),
        // Whoever moves by keyboard scrolls the box when it has focus.
        markup('ul', { tabindex: '0' }, items),
      ]),
    ),
  ];
}

function nameWithVersion(tag: string, name: string, context: PageContext): string[] {
  return [markup(tag, { id: nameAnchor(name) }, [markupText(name)]), ...versionOf(name, context)];
}

function versionOf(name: string, context: PageContext): string[] {
  const since = context.sinceOf(name);
  return since === undefined ? [] : [` ${markup('small', {}, [markupText(`since ${since.version}`)])}`];
}

const collator = new Intl.Collator('en', { numeric: true });

function byName(a: string, b: string): number {
  return collator.compare(a, b);
}
