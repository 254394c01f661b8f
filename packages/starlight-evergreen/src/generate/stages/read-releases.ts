import type { ReleaseConfig } from '../../config/index.ts';
import { earlierOf } from '../../config/earlier.ts';
import type { Problem } from '../../problem/problem.ts';
import { createLinks, type Links } from '../../reference/pages/links.ts';
import { type LoadedRelease, readRelease } from '../../reference/read/index.ts';
import { ofVersion } from '../of-version.ts';
import { attempt, forEach, type Made } from '../stage.ts';

/** A release as it was read, and where its pages are. */
export interface ReadRelease {
  release: LoadedRelease;
  links: Links;
}

/** Does the same for each release, one after another; what is found is known by the release. */
export function forEachRelease<Item extends ReadRelease, T>(
  releases: readonly Item[],
  work: (each: Item) => Promise<Made<T>>,
): Promise<Made<T[]>> {
  return forEach(releases, work, ({ release }) => release.config.id);
}

/** Reads each release. One that cannot be read at all is left out, and the others are not. */
export async function readReleases(
  configs: readonly ReleaseConfig[],
  root: string,
): Promise<Made<ReadRelease[]>> {
  const { made, problems } = await forEach(
    configs,
    (config) => readOne(config, root),
    ({ id }) => id,
  );
  return { made: made.flat(), problems };
}

async function readOne(config: ReleaseConfig, root: string): Promise<Made<ReadRelease[]>> {
  const { made: release, problems } = await attempt<LoadedRelease | undefined>(
    () => readRelease(config, root),
    undefined,
    `reading release "${config.id}"`,
  );
  if (!release) return { made: [], problems: cannotBeRead(config, problems) };
  // Who asks where a field is used writes new code.
  const hasFieldPages = earlierOf(config) === undefined;
  const linked = await attempt<ReadRelease[]>(
    () => [{ release, links: createLinks(release.reference, config.slug, { hasFieldPages }) }],
    [],
    `release "${config.id}"`,
  );
  return { made: linked.made, problems: ofVersion(config, [...release.problems, ...linked.problems]) };
}

/** An early version of a package may lack what is read of it. */
function cannotBeRead(config: ReleaseConfig, problems: readonly Problem[]): readonly Problem[] {
  const earlier = earlierOf(config);
  if (earlier === undefined) return problems;
  const advice = `Take ${earlier.version} out of \`versions\`, or name a later version.`;
  return problems.map((problem) => ({
    ...problem,
    hint: [problem.hint, advice].filter((line) => line !== undefined).join('\n'),
  }));
}
