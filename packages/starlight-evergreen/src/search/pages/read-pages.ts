import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { readSearchPage, type SearchPage } from './read-page.ts';

const docs = 'src/content/docs';
const notFound = '/404/';

/**
 * The published pages that are files, in the order of their names.
 * @param root - the project's folder, absolute
 */
export function readSearchPages(root: string): SearchPage[] {
  return globSync('**/[^_]*.{md,mdx}', { cwd: join(root, docs) })
    .toSorted()
    .map((entry) => readSearchPage(entry, readFileSync(join(root, docs, entry), 'utf8')))
    .filter(({ path, data }) => path !== notFound && !data.draft && data.pagefind);
}
