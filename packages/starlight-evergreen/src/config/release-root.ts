import { join } from 'node:path';
import { packageName } from '../files/package-name.ts';
import { installedVersion } from '../files/find-package.ts';
import type { Problem } from '../problem/problem.ts';
import { earlierOf, type EarlierRelease } from './earlier.ts';
import type { ModuleRelease } from './module-release.ts';
import type { PackageRelease } from './package-release.ts';

/** Where earlier versions are kept, relative to the project: each in a folder of its own, `NAME@VERSION`. */
export const versionsFolder = '.cache/releases';

/**
 * The folder from which a release is found: the project's, or that of an earlier version, whose `node_modules` has it.
 * @param root - the project's folder
 */
export function releaseRoot(release: PackageRelease | ModuleRelease, root: string): string {
  const earlier = earlierOf(release);
  if (earlier === undefined || !('package' in release)) return root;
  return join(root, versionsFolder, `${packageName(release.package)}@${earlier.version}`);
}

/** Whether an earlier version is installed: where it is not, its folder leads to the version of the project. */
export function isInstalled(release: EarlierRelease, root: string): boolean {
  return (
    installedVersion(packageName(release.package), releaseRoot(release, root)) === release.earlier.version
  );
}

/** What is wrong where it is not. */
export function notInstalled({ package: specifier, earlier: { version } }: EarlierRelease): Problem {
  return {
    where: 'docs.config.ts',
    message: `version ${version} of "${packageName(specifier)}" is not installed`,
    hint: 'Run `starlight-evergreen generate`: it installs the earlier versions that have pages.',
  };
}
