import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { type PageSource, readPageSource } from './page-source.ts';

const docs = 'src/content/docs';
const notFound = '/404/';

/** Which of the pages are wanted. */
export interface PageChoice {
  /** A folder of the pages; all of them without it. */
  under?: string;
  /** Patterns of files that are not wanted, relative to the pages' folder. */
  ignore?: string[];
}

/**
 * The pages that are files and are published, in the order of their names.
 *
 * @param root the project's folder, absolute.
 */
export function readPages(root: string, { under, ignore = [] }: PageChoice = {}): PageSource[] {
  const pattern = under === undefined ? '**/[^_]*.{md,mdx}' : `${under}/**/[^_]*.{md,mdx}`;
  return globSync(pattern, { cwd: join(root, docs), ignore })
    .toSorted()
    .map((entry) => readEntry(root, entry))
    .filter(({ path, data }) => path !== notFound && !data.draft);
}

/** The page at a path such as `/install/`, or undefined when no file is that page. */
export function readPageAt(root: string, path: string): PageSource | undefined {
  const name = path.slice(1, -1);
  const entry = [`${name}.md`, `${name}.mdx`, `${name}/index.md`, `${name}/index.mdx`]
    .map((candidate) => candidate.replace(/^[./]+/, ''))
    .find((candidate) => existsSync(join(root, docs, candidate)));
  return entry === undefined ? undefined : readEntry(root, entry);
}

function readEntry(root: string, entry: string): PageSource {
  return readPageSource(docs, entry, readFileSync(join(root, docs, entry), 'utf8'));
}
