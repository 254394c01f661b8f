import { join } from 'node:path';
import type { DocsConfig } from '../../config/index.ts';
import { type EarlierRelease, earlierReleases } from '../../config/earlier.ts';
import { isInstalled, notInstalled, versionsFolder } from '../../config/release-root.ts';
import { installedVersion } from '../../files/find-package.ts';
import { packageName } from '../../files/package-name.ts';
import { type Problem, ProblemError } from '../../problem/problem.ts';
import { installVersion, type InstallOptions } from './install-version.ts';
import { publishedSpec } from './spec.ts';

/**
 * Installs the earlier versions that have pages, where they are not here yet.
 * @returns a problem for each that cannot be installed
 */
export async function ensureVersions(
  config: DocsConfig,
  options: Omit<InstallOptions, 'cacheDir'>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const release of earlierReleases(config)) {
    const spec = publishedSpec(release, release.earlier.version);
    const current = installedVersion(packageName(release.package), options.root);
    if (current === release.earlier.version) problems.push(isCurrent(release, current));
    try {
      // One after another: npm shares its cache and the connection.
      // oxlint-disable-next-line no-await-in-loop
      await installVersion(spec, { ...options, cacheDir: join(options.root, versionsFolder) });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
    }
  }
  return problems;
}

/** The earlier versions that have pages and are not installed: whatever looked for one would find the current version. */
export function uninstalledVersions(config: DocsConfig, root: string): Problem[] {
  return earlierReleases(config)
    .filter((release) => !isInstalled(release, root))
    .map((release) => notInstalled(release));
}

function isCurrent({ earlier }: EarlierRelease, version: string): Problem {
  return {
    where: 'docs.config.ts',
    message: `the versions of release "${earlier.of}" name ${version}, which is the current one`,
    hint: `Take ${version} out of \`versions\`: the release has its pages.`,
  };
}
