import { recordOperations } from '../../examples/record-operations.ts';
import type { OperationExample } from '../../reference/pages/index.ts';
import { attempt, type Made } from '../stage.ts';
import { forEachRelease, type ReadRelease } from './read-releases.ts';

/** A release with the examples of its operations, as they ran. */
export interface RunRelease extends ReadRelease {
  /** By operation. */
  operationExamples: ReadonlyMap<string, readonly OperationExample[]>;
}

/**
 * Runs the examples of each release's operations. It comes before any client is made: an SDK may read its environment
 * once and for all.
 */
export function runExamples(releases: readonly ReadRelease[], root: string): Promise<Made<RunRelease[]>> {
  return forEachRelease(releases, async (each) => {
    const none: RunRelease['operationExamples'] = new Map();
    const { made, problems } = await attempt(
      () => recordOperations(root, each.release),
      none,
      `running the examples of release "${each.release.config.id}"`,
    );
    return { made: { ...each, operationExamples: made }, problems };
  });
}
