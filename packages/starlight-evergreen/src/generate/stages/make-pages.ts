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
import type { LoadedRelease } from '../../reference/read/index.ts';
import type { DatedRelease } from './read-histories.ts';

/** All that is generated for one release. */
export interface GeneratedRelease {
  release: LoadedRelease;
  context: PageContext;
  pages: Page[];
  /** How many example values were proven. */
  proven: number;
}

/**
 * Makes the pages of each release. Nothing is found here any more: all that they are made from is complete.
 * @param steps - what changed from version to version
 * @param changesSlug - the folder of the pages of changes
 */
export function makePages(
  releases: readonly DatedRelease[],
  steps: readonly ChangesStep[],
  changesSlug: string,
): GeneratedRelease[] {
  const otherReleases = new Map<string, OtherRelease>(
    releases.map(({ release: { config, reference }, links }) => [
      config.id,
      { reference, links, label: config.label },
    ]),
  );
  return releases.map(({ release, links, operationExamples, examples, sent, proven, history }) => {
    const context = createPageContext(release, {
      links,
      examples,
      sent,
      operationExamples,
      otherReleases,
      history: {
        since: sinceOf(history.earlier, history.snapshot),
        changesOf: (version) => addressOfChanges(history, version, changesSlug),
        operationChanges: operationChangesIn(steps, release.config.id),
      },
    });
    return { release, context, pages: renderRelease(context), proven };
  });
}
