import { join, resolve } from 'node:path';

/** Where a site is, and what its tests read and write there. */
export interface SiteFolders {
  /** The project: the folder of `docs.config.ts`. */
  root: string;
  /** The built site. */
  dist: string;
  /** What the tests made of it; it may be removed at any time. */
  cache: string;
}

/** Below this address the test server shows the bundle that runs blocks. */
export const bundleAddress = '/__tests/';

const rootVariable = 'EVERGREEN_TESTS_ROOT';
const distVariable = 'EVERGREEN_TESTS_DIST';

/** Playwright loads the config once more in each of its processes and tells tests nothing of it before they run, so the environment does. */
export function setSiteFolders({ root, dist }: Pick<SiteFolders, 'root' | 'dist'>): void {
  process.env[rootVariable] = resolve(root);
  process.env[distVariable] = resolve(root, dist);
}

/** The folders of the site that is tested: those of `siteTests()`, else those that belong to the current folder. */
export function siteFolders(): SiteFolders {
  const root = process.env[rootVariable] ?? process.cwd();
  return {
    root,
    dist: process.env[distVariable] ?? join(root, 'dist'),
    cache: join(root, '.cache/site-tests'),
  };
}
