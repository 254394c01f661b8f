import { join } from 'node:path';
import { isInside } from '../files/is-inside.ts';
import { walk } from '../files/walk.ts';
import type { DocsConfig } from './docs.ts';

type Folders = Pick<DocsConfig, 'releases' | 'changes'>;

/** The folders below `src/content/docs` that `generate` writes. */
export function generatedFolders({ releases, changes }: Folders): string[] {
  return [...releases.map(({ slug }) => slug), changes.slug];
}

/** The pages and examples that people wrote: absolute files, in name order, pages first. */
export function authoredFiles(root: string, config: Folders): string[] {
  return [...authoredPages(root, config), ...(walk(join(root, 'src/examples')) ?? [])];
}

/** The pages that people wrote: absolute files, in name order. */
export function authoredPages(root: string, config: Folders): string[] {
  const content = join(root, 'src/content/docs');
  const generated = generatedFolders(config).map((folder) => join(content, folder));
  return (walk(content) ?? []).filter((file) => !generated.some((folder) => isInside(file, folder)));
}
