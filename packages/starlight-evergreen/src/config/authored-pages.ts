import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
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
  const generated = generatedFolders(config).map((folder) => join(content, folder));
  return (walk(content) ?? []).filter((file) => !generated.some((folder) => isInside(file, folder)));
}
