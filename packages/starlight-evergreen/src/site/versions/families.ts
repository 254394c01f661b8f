import { type DocsConfig, type ReleaseConfig } from '../../config/index.ts';
import { earlierReleases } from '../../config/earlier.ts';
import { installedVersion } from '../../files/find-package.ts';
import { packageName } from '../../files/package-name.ts';

/** A version of a release that has pages. */
export interface Version {
  version: string;
  release: Pick<ReleaseConfig, 'id' | 'label' | 'slug'>;
  isCurrent: boolean;
}

/** The versions of a release that has pages of several, the current one first. */
export type Family = readonly [Version, ...Version[]];

/**
 * The releases that have pages of several versions.
 * @param root - the project's folder, whose packages are the current versions
 */
export function familiesOf(config: Pick<DocsConfig, 'releases'>, root: string): Family[] {
  const byRelease = Map.groupBy(earlierReleases(config), ({ earlier }) => earlier.of);
  return config.releases.flatMap((release): Family[] => {
    const earlier = byRelease.get(release.id);
    if (earlier === undefined || !('package' in release)) return [];
    const version = installedVersion(packageName(release.package), root) ?? release.label;
    const current = { version, release, isCurrent: true };
    return [
      [
        current,
        ...earlier.map((each) => ({ version: each.earlier.version, release: each, isCurrent: false })),
      ],
    ];
  });
}

/** The version whose page is at a path, with the others of its release. */
export function versionAt(
  path: string,
  families: readonly Family[],
): { family: Family; own: Version } | undefined {
  for (const family of families) {
    const own = family.find(({ release }) => path.startsWith(`/${release.slug}/`));
    if (own !== undefined) return { family, own };
  }
  return undefined;
}
