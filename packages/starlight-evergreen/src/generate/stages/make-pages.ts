import type { ChangesStep } from '../../drift/pages/index.ts';
import { operationChangesIn } from '../../drift/pages/operation-changes.ts';
import { addressOfChanges } from '../../drift/pages/release-history.ts';
import { sinceOf } from '../../drift/snapshot/since.ts';
import {
  createPageContext,
  type OtherRelease,
  type Page,
  type PageContext,
  renderRelease,
} from '../../reference/pages/index.ts';
import type { ReleaseConfig } from '../../config/index.ts';
import { earlierOf } from '../../config/earlier.ts';
import type { VersionPages } from '../../reference/pages/version-pages.ts';
import type { LoadedRelease } from '../../reference/read/index.ts';
import type { Problem } from '../../problem/problem.ts';
import { unexpected } from '../../problem/unexpected.ts';
import { ofVersion } from '../of-version.ts';
import type { Made } from '../stage.ts';
import type { DatedRelease } from './read-histories.ts';
import { forEachRelease } from './read-releases.ts';

/** All that is generated for one release. */
export interface GeneratedRelease {
  release: LoadedRelease;
  context: PageContext;
  pages: Page[];
  /** How many example values were proven. */
  proven: number;
  /** Whether all of it was read and made: what is not among the pages is gone then. */
  isWhole: boolean;
}

/**
 * Makes the pages of each release. All that they are made from is complete, so that only what nobody expected is found here.
 * @param steps - what changed from version to version
 * @param changesSlug - the folder of the pages of changes
 */
export function makePages(
  releases: readonly DatedRelease[],
  steps: readonly ChangesStep[],
  changesSlug: string,
): Promise<Made<GeneratedRelease[]>> {
  const otherReleases = new Map<string, OtherRelease>(
    releases.map(({ release: { config, reference }, links }) => [
      config.id,
      { reference, links, label: config.label },
    ]),
  );
  const versions = versionsOf(releases);
  return forEachRelease(releases, async (each) => {
    const { release, links, operationExamples, examples, sent, proven, history } = each;
    const context = createPageContext(release, {
      links,
      examples,
      sent,
      operationExamples,
      otherReleases,
      versions: versions.get(familyOf(release.config)) ?? [],
      history: {
        since: sinceOf(history.earlier, history.snapshot),
        changesOf: (version) => addressOfChanges(history, version, changesSlug),
        operationChanges: operationChangesIn(steps, release.config.id),
      },
    });
    const problems: Problem[] = [];
    const pages = renderRelease(context, (subject, error) => problems.push(...unexpected(error, subject)));
    // An entry of the config that nothing needs says nothing of what was read.
    const unread = release.problems.filter(({ where }) => where !== 'docs.config.ts');
    const isWhole = unread.length === 0 && problems.length === 0;
    return {
      made: { release, context, pages, proven, isWhole },
      problems: ofVersion(release.config, problems),
    };
  });
}

/** The versions of each release that has pages of several, by its id. */
function versionsOf(releases: readonly DatedRelease[]): Map<string, VersionPages[]> {
  const families = Map.groupBy(releases, ({ release }) => familyOf(release.config));
  const several = [...families].filter(([, members]) => members.length > 1);
  return new Map(
    several.map(([id, members]) => [
      id,
      members.map(({ release: { config, reference }, links }) => ({
        version: reference.version,
        isCurrent: earlierOf(config) === undefined,
        reference,
        links,
        index: `/${config.slug}/`,
      })),
    ]),
  );
}

/** Id of the release that it is, or is an earlier version of. */
function familyOf(config: ReleaseConfig): string {
  return earlierOf(config)?.of ?? config.id;
}
