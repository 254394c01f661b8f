import type { RootContent } from 'mdast';
import type { AstroPage } from '../astro-pages.ts';
import type { ModelGroup } from '../models/group-models.ts';
import { twinAddress } from './address.ts';
import { link, listItem, paragraph, text } from './nodes.ts';
import { twinHead, writeMarkdown } from './write.ts';

/**
 * The list of a release's models as Markdown: each model with a link to its own Markdown.
 *
 * @param origin the site's address.
 */
export function modelListTwin(
  page: AstroPage,
  groups: readonly ModelGroup[],
  { operations }: { operations: string },
  origin: string,
): string {
  const target = link(new URL(twinAddress(operations), origin).href, text('operations'));
  return writeMarkdown([
    ...twinHead(page, new URL(page.path, origin).href),
    paragraph(text('Every named type that has a schema: what the '), target, text(' take and give.')),
    ...groups.flatMap(({ letter, models }): RootContent[] => [
      { type: 'heading', depth: 2, children: [text(letter)] },
      {
        type: 'list',
        spread: false,
        children: models.map(({ name, href, facts }) =>
          listItem(link(new URL(twinAddress(href), origin).href, text(name)), text(`: ${facts}`)),
        ),
      },
    ]),
  ]);
}
