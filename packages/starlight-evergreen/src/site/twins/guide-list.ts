import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListItem, RootContent } from 'mdast';
import { guides } from '../../../../../src/guides.ts';
import { heading, link, listItem, listOf, text } from '../../markdown/build.ts';
import { readPageSource } from './page-source.ts';

const docs = 'src/content/docs';

/**
 * The list of guides as Markdown: what its component shows.
 *
 * @param root the project's folder.
 */
export function guideList(root: string): RootContent[] {
  return guides.flatMap(({ label, pages }): RootContent[] => [
    heading(2, label),
    listOf(pages.flatMap((name) => guide(root, `guides/${name}.mdx`))),
  ]);
}

function guide(root: string, entry: string): ListItem[] {
  const file = join(root, docs, entry);
  if (!existsSync(file)) return [];
  const { path, data } = readPageSource(docs, entry, readFileSync(file, 'utf8'));
  const description = data.description === undefined ? [] : [text(`: ${data.description}`)];
  return [listItem(link(path, text(data.title)), ...description)];
}
