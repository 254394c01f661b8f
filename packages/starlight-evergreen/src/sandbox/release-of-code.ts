import { importedModules } from '../blocks/imports.ts';

/**
 * The release that a block is about: the first that its code imports from, else the first of all. Node, the notes on pages
 * and the runner in the browser all go by this.
 */
export function releaseOfCode<Release extends { specifier: string }>(
  releases: readonly Release[],
  code: string,
): Release | undefined {
  const imported = new Set(importedModules(code));
  return releases.find(({ specifier }) => imported.has(specifier)) ?? releases[0];
}
