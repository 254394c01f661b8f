import type { DocsConfig } from '../../config/index.ts';
import { findPackage } from '../../files/find-package.ts';
import { changesAddress, successionSlug, versionSlug } from './changes-slug.ts';

/**
 * The pages of changes for navigation, in the order of their list, told from the config alone; none where no release has
 * a past.
 * @param root - the folder whose `node_modules` holds the packages
 */
export function changesEntries(
  { releases, changes: { slug: folder } }: DocsConfig,
  root: string,
): { label: string; link: string }[] {
  const steps = releases.flatMap((release) => {
    if (!('history' in release) || release.history.length === 0) return [];
    const { version: current } = findPackage(release.package, root);
    return [...release.history, current]
      .slice(1)
      .map((version) => ({
        label: `${release.package} ${version}`,
        link: changesAddress(versionSlug(folder, release, version)),
      }))
      .toReversed();
  });
  const successions = releases.flatMap((release) => {
    const { id, counterparts } = release;
    if (counterparts === undefined) return [];
    const link = changesAddress(successionSlug(folder, release, { id: counterparts.release }));
    return [{ label: `${id} to ${counterparts.release}`, link }];
  });
  return [...steps, ...successions];
}
