import type { Change } from './change.ts';
import { compareSnapshots } from './index.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ReleaseConfig } from '../../config/index.ts';

/** What changed on the way from one snapshot to another. */
export interface Step {
  before: Snapshot;
  after: Snapshot;
  changes: Change[];
}

/** A snapshot and the release that says what it is a version of. */
export interface ReleaseVersion {
  snapshot: Snapshot;
  release: ReleaseConfig;
}

/**
 * Compares two versions, be they of one release or of two. From a release to the one that took its place, the config
 * says which model became which, and what the newer one has beyond them is no change.
 */
export function stepBetween(before: ReleaseVersion, after: ReleaseVersion): Step {
  const { counterparts } = before.release;
  const isSuccession = before.release.id !== after.release.id && counterparts?.release === after.release.id;
  const options = isSuccession
    ? { renamedModels: counterparts.models, onlyModels: new Set(before.snapshot.models.keys()) }
    : {};
  const changes = compareSnapshots(before.snapshot, after.snapshot, options);
  return {
    before: before.snapshot,
    after: after.snapshot,
    changes: isSuccession ? changes.filter(({ kind }) => kind !== 'model-added') : changes,
  };
}
