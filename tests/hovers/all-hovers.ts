import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
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

/** Holds every n-th block of the site against what TypeScript itself says of it. */
export async function compareHovers(step: number): Promise<Compared> {
  const config = await loadConfig(root);
  const { modules = {}, versions = [] } = checkOptions(config, root);
  const paths = ['src/content/docs', ...exampleFolders(root, config)].map((path) => join(root, path));
  const blocks = collect({ root, paths })
    .blocks.filter(({ excuse }) => excuse === undefined)
    .filter((_, index) => index % step === 0);
  return compareCompilers(blocks, { root, modules: resolveModuleMap(modules, root), versions });
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { step: { type: 'string', default: '1' } } });
  const { blocks, hovers, differences } = await compareHovers(Number(values.step));
  for (const difference of differences) console.log(difference);
  console.log(`${hovers} hovers in ${blocks} blocks, ${differences.length} blocks differ`);
  process.exitCode = differences.length > 0 ? 1 : 0;
}
