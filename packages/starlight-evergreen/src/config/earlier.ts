import { packageName } from '../files/package-name.ts';
import type { ModuleRelease } from './module-release.ts';
import type { PackageRelease } from './package-release.ts';

/** An earlier version of a release, with pages of its own. It is read as that release is. */
export interface EarlierRelease extends PackageRelease {
  earlier: {
    /** Id of the release. */
    of: string;
    version: string;
    /** Whether the release has an API in memory: it stands for the release as it is now alone. */
    hasSandbox: boolean;
  };
}

interface Releases {
  releases: readonly (PackageRelease | ModuleRelease)[];
}

/** The earlier versions that have pages, in the order of the config, the newest of a release first. */
export function earlierReleases({ releases }: Releases): EarlierRelease[] {
  return releases.flatMap((release) => ('package' in release ? versionsOf(release) : []));
}

/** All that has pages: the releases, the first of which is the current one, and behind them their earlier versions. */
export function releasesWithPages(config: Releases): (PackageRelease | ModuleRelease)[] {
  return [...config.releases, ...earlierReleases(config)];
}

/** What an earlier version is of; undefined for a release as it is now. */
export function earlierOf(release: PackageRelease | ModuleRelease): EarlierRelease['earlier'] | undefined {
  return isEarlier(release) ? release.earlier : undefined;
}

/** Whether it is an earlier version of a release. */
export function isEarlier(release: PackageRelease | ModuleRelease): release is EarlierRelease {
  return 'earlier' in release;
}

/** What is said of calls, of their errors and of what took whose place is said of a release as it is now, and so are its examples. */
const currentOnly = {
  counterparts: undefined,
  errors: undefined,
  examples: undefined,
  note: undefined,
  operations: undefined,
  sandbox: undefined,
} satisfies Partial<PackageRelease>;

function versionsOf(release: PackageRelease): EarlierRelease[] {
  return release.versions.toReversed().map((version) => ({
    ...release,
    ...currentOnly,
    id: `${release.id}@${version}`,
    label: `${packageName(release.package)} ${version}`,
    slug: `${version.toLowerCase()}/${release.slug}`,
    history: [],
    versions: [],
    earlier: { of: release.id, version, hasSandbox: release.sandbox !== undefined },
  }));
}
