import type { RunRelease } from '../../sandbox/sandboxes.ts';

/** What blocks run against. See `../expressive-code/lookup.ts` for why it lies on `globalThis`. */
declare global {
  var docsRunReleases: readonly RunRelease[] | undefined;
}

export function provideRunReleases(releases: readonly RunRelease[]): void {
  globalThis.docsRunReleases = releases;
}

/** @throws when the site's integration has not provided them */
export function runReleases(): readonly RunRelease[] {
  if (globalThis.docsRunReleases === undefined) {
    throw new Error('No releases to run blocks against: the integration "run-assets" is missing.');
  }
  return globalThis.docsRunReleases;
}
