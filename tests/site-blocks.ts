import { resolve } from 'node:path';
import type { Block } from '../packages/starlight-evergreen/src/blocks/block.ts';
import { collect, keptPages } from '../packages/starlight-evergreen/src/blocks/collect.ts';
import { exampleFolders } from '../packages/starlight-evergreen/src/config/authored-pages.ts';
import type { DocsConfig } from '../packages/starlight-evergreen/src/config/index.ts';

const root = resolve(import.meta.dirname, '..');
let found: readonly Block[] | undefined;

/**
 * Every block of the site's pages and examples. Pages are parsed once in a process, and not where a check has kept what
 * just this text was parsed as: that takes longer than much of what is asked of them.
 */
export function siteBlocks(config: DocsConfig): readonly Block[] {
  const paths = ['src/content/docs', ...exampleFolders(root, config)].map((path) => resolve(root, path));
  return (found ??= collect({ root, paths, parsed: keptPages(resolve(root, '.cache/blocks')) }).blocks);
}
