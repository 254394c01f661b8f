import { join } from 'node:path';
import type { CheckerOptions } from './checker.ts';
import type { DocsConfig } from '../config/docs.ts';

/**
 * How the blocks of this project are checked: against the packages in `node_modules`, and against the modules that
 * stand in for releases that are not packages.
 */
export function checkOptions(config: DocsConfig, root: string): CheckerOptions {
  const modules = config.releases.flatMap((release) =>
    'module' in release ? [[release.import, [release.module]] as const] : [],
  );
  return { root, modules: Object.fromEntries(modules), cacheDir: join(root, '.cache/blocks') };
}
