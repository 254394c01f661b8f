import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { isGenerated, wasGenerated } from '../files/generated-page.ts';
import { isInside } from '../files/is-inside.ts';
import { walk } from '../files/walk.ts';
import type { DocsConfig } from './docs.ts';
import { releasesWithPages } from './earlier.ts';

type Folders = Pick<DocsConfig, 'releases' | 'changes'>;

/** The folders below `src/content/docs` that `generate` writes. */
export function generatedFolders(config: Folders): string[] {
  return [...releasesWithPages(config).map(({ slug }) => slug), config.changes.slug];
}

/** The pages and examples that people wrote: absolute files, in name order, pages first. */
export function authoredFiles(root: string, config: Folders): string[] {
  return [
    ...authoredPages(root, config),
    ...exampleFolders(root, config).flatMap((folder) => walk(folder) ?? []),
  ];
}

/** The folders of examples that are there, absolute: `src/examples`, and those that releases name elsewhere. */
export function exampleFolders(root: string, { releases }: Pick<DocsConfig, 'releases'>): string[] {
  const named = releases.flatMap(({ examples }) => (examples === undefined ? [] : [resolve(root, examples)]));
  const folders = [...new Set([join(root, 'src/examples'), ...named])].filter((folder) => existsSync(folder));
  return folders.filter((folder) => !folders.some((other) => other !== folder && isInside(folder, other)));
}

/** The pages that people wrote: absolute files, in name order. */
export function authoredPages(root: string, config: Folders): string[] {
  const content = join(root, 'src/content/docs');
  const folders = generatedFolders(config);
  return (walk(content) ?? []).filter((file) => isAuthored(content, file, folders));
}

/**
 * Whether a person wrote a page. One may also lie in a folder that is generated.
 * @param content - the content folder, absolute
 * @param file - absolute
 * @param folders - the generated folders, relative to the content folder
 */
export function isAuthored(content: string, file: string, folders: readonly string[]): boolean {
  if (!folders.some((folder) => isInside(file, join(content, folder)))) return true;
  if (!file.endsWith('.md')) return true;
  const name = relative(content, file).replaceAll(sep, '/');
  const text = readFileSync(file, 'utf8');
  return !isGenerated(name, text) && !wasGenerated(name, text);
}
