import type { RootContent } from 'mdast';
import type { AstroPage } from '../astro-pages.ts';
import type { ModelGroup } from '../models/group-models.ts';
import { twinAddress } from './address.ts';
import { heading, link, list, paragraph, text } from '../../markdown/build.ts';
import { writeMarkdown } from '../../markdown/write.ts';
import { twinHead } from './twin-head.ts';

/**
 * The list of a release's models as Markdown: each model with a link to its own Markdown.
 *
 * @param operations address of the list of operations; undefined when there are none.
 * @param origin the site's address.
 */
export function modelListTwin(
  page: AstroPage,
  groups: readonly ModelGroup[],
  operations: string | undefined,
  origin: string,
): string {
  return writeMarkdown([
    ...twinHead(page, new URL(page.path, origin).href),
    operations === undefined
      ? paragraph(text('Every named type that has a schema.'))
      : paragraph(
          text('Every named type that has a schema: what the '),
          link(new URL(twinAddress(operations), origin).href, text('operations')),
          text(' take and give.'),
        ),
    ...groups.flatMap(({ letter, models }): RootContent[] => [
      heading(2, letter),
      list(
        models.map(({ name, href, facts, names = [] }) => [
          link(new URL(twinAddress(href), origin).href, name),
          `: ${facts}`,
          ...(names.length > 0 ? [`; also exported as ${names.join(', ')}`] : []),
        ]),
      ),
    ]),
  ]);
}
