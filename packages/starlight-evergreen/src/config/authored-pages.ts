import { join } from 'node:path';
import { isInside } from '../blocks/modules.ts';
import { walk } from '../files/walk.ts';
import { changesSlug } from '../drift/tell/changes-slug.ts';
import type { DocsConfig } from './config.ts';

/** The folders below `src/content/docs` that `generate` writes. */
export function generatedFolders({ releases }: Pick<DocsConfig, 'releases'>): string[] {
  return [...releases.map(({ slug }) => slug), changesSlug];
}

/** The pages and examples that people wrote: absolute files, in name order, pages first. */
export function authoredFiles(root: string, config: Pick<DocsConfig, 'releases'>): string[] {
  return [...authoredPages(root, config), ...(walk(join(root, 'src/examples')) ?? [])];
}

/** The pages that people wrote: absolute files, in name order. */
export function authoredPages(root: string, config: Pick<DocsConfig, 'releases'>): string[] {
  const content = join(root, 'src/content/docs');
  const generated = generatedFolders(config).map((folder) => join(content, folder));
  return (walk(content) ?? []).filter((file) => !generated.some((folder) => isInside(file, folder)));
}
