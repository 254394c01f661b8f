import type { ReleaseHistory } from '../../drift/pages/release-history.ts';
import { readHistory } from '../../drift/snapshot/committed-reports.ts';
import { snapshotOf } from '../../drift/snapshot/index.ts';
import type { Snapshot } from '../../drift/snapshot/snapshot.ts';
import { attempt, type Made } from '../stage.ts';
import { forEachRelease } from './read-releases.ts';
import type { ShownRelease } from './make-examples.ts';

/** A release with its earlier versions. */
export interface DatedRelease extends ShownRelease {
  history: ReleaseHistory;
}

/** Reads the earlier versions of each release; one without reports is a problem. */
export function readHistories(
  releases: readonly ShownRelease[],
  root: string,
): Promise<Made<DatedRelease[]>> {
  return forEachRelease(releases, async (each) => {
    const { config, reference } = each.release;
    const none: Snapshot[] = [];
    const { made: earlier, problems } = await attempt(
      () => readHistory(root, config),
      none,
      `the reports of release "${config.id}"`,
    );
    const { made: snapshot, problems: failures } = await attempt(
      () => snapshotOf(reference),
      snapshotOf({ ...reference, models: {}, operations: [] }),
      `comparing release "${config.id}"`,
    );
    const history = { release: config, reference, links: each.links, snapshot, earlier };
    return { made: { ...each, history }, problems: [...problems, ...failures] };
  });
}
