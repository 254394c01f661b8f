import type { DocsConfig, ReleaseConfig } from '../../config/index.ts';
import { installedVersion } from '../../files/find-package.ts';
import { packageName } from '../../files/package-name.ts';
import { changesAddress, successionSlug, versionSlug } from './changes-slug.ts';

type WithHistory = Extract<ReleaseConfig, { history: readonly string[] }>;

function hasHistory(release: ReleaseConfig): release is WithHistory {
  return 'history' in release && release.history.length > 0;
}

/**
 * The pages of changes for navigation, in the order of their list, told from the config alone; none where no release has
 * a past.
 * @param root - the folder whose `node_modules` holds the packages
 */
export function changesEntries(
  { releases, changes: { slug: folder } }: DocsConfig,
  root: string,
): { label: string; link: string }[] {
  const withHistory = releases.filter(hasHistory);
  const steps = withHistory.flatMap((release) => {
    const current = installedVersion(packageName(release.package), root) ?? '';
    const versions = [...release.history, current];
    return versions
      .slice(1)
      .map((version, index) => {
        const range = `${versions[index] ?? version} to ${version}`;
        return {
          // Where only one package has a past, its name says nothing.
          label: withHistory.length === 1 ? range : `${release.package} ${range}`,
          link: changesAddress(versionSlug(folder, release, version)),
        };
      })
      .toReversed();
  });
  const successions = releases.flatMap((release) => {
    const { counterparts } = release;
    const successor = releases.find(({ id }) => id === counterparts?.release);
    if (!successor) return [];
    const link = changesAddress(successionSlug(folder, release, successor));
    return [{ label: `${release.label} to ${successor.label}`, link }];
  });
  return [...steps, ...successions];
}
