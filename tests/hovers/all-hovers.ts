import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { checkOptions } from '../../packages/starlight-evergreen/src/blocks/check-options.ts';
import { collect } from '../../packages/starlight-evergreen/src/blocks/collect.ts';
import { resolveModuleMap } from '../../packages/starlight-evergreen/src/blocks/modules.ts';
import {
  type Compared,
  compareCompilers,
} from '../../packages/starlight-evergreen/src/blocks/testing/compare-compilers.ts';
import { exampleFolders } from '../../packages/starlight-evergreen/src/config/authored-pages.ts';
import { loadConfig } from '../../packages/starlight-evergreen/src/config/load-config.ts';

const root = resolve(import.meta.dirname, '../..');

/** Holds the blocks of every n-th page and module of the site against what TypeScript itself says of them. */
export async function compareHovers(step: number): Promise<Compared> {
  const config = await loadConfig(root);
  const { modules = {}, versions = [] } = checkOptions(config, root);
  const folders = ['src/content/docs', ...exampleFolders(root, config)];
  const files = folders
    .flatMap((folder) => globSync('**/*.{md,mdx,ts}', { cwd: resolve(root, folder), absolute: true }))
    .toSorted();
  const paths = files.filter((_, index) => index % step === 0);
  const blocks = collect({ root, paths }).blocks.filter(({ excuse }) => excuse === undefined);
  return compareCompilers(blocks, { root, modules: resolveModuleMap(modules, root), versions });
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { step: { type: 'string', default: '1' } } });
  const { blocks, hovers, differences } = await compareHovers(Number(values.step));
  for (const difference of differences) console.log(difference);
  console.log(`${hovers} hovers in ${blocks} blocks, ${differences.length} blocks differ`);
  process.exitCode = differences.length > 0 ? 1 : 0;
}
