import { join } from 'node:path';
import type { CheckerOptions } from './checker.ts';
import type { DocsConfig } from '../config/docs.ts';
import { earlierReleases } from '../config/earlier.ts';
import { releaseRoot } from '../config/release-root.ts';
import { packageName } from '../files/package-name.ts';

/**
 * How the blocks of this project are checked: against the packages in `node_modules`, on pages of earlier versions against
 * those, and against the modules that stand in for releases that are not packages.
 */
export function checkOptions(config: DocsConfig, root: string): CheckerOptions {
  const modules = config.releases.flatMap((release) =>
    'module' in release ? [[release.import, [release.module]] as const] : [],
  );
  const versions = earlierReleases(config).map((release) => ({
    folder: join(root, 'src/content/docs', release.slug),
    name: packageName(release.package),
    root: releaseRoot(release, root),
  }));
  return { root, modules: Object.fromEntries(modules), versions, cacheDir: join(root, '.cache/blocks') };
}
