import { findCallPaths } from '../../reference/call-paths.ts';
import type { ValueRules } from '../../reference/sample/rules.ts';
import { ofVersion } from '../of-version.ts';
import { attempt, type Made } from '../stage.ts';
import { forEachRelease } from './read-releases.ts';
import type { RunRelease } from './run-examples.ts';

/** The releases with the HTTP method and path of each operation. With these their references are complete. */
export function addPaths(releases: readonly RunRelease[], rules: ValueRules): Promise<Made<RunRelease[]>> {
  return forEachRelease(releases, async (each) => {
    const { reference } = each.release;
    const { made: found, problems: failures } = await attempt(
      () => findCallPaths(each.release, rules),
      { operations: reference.operations, problems: [] },
      `finding the paths of release "${each.release.config.id}"`,
    );
    const { operations } = found;
    const problems = [...found.problems, ...failures];
    const release = { ...each.release, reference: { ...reference, operations } };
    return { made: { ...each, release }, problems: ofVersion(release.config, problems) };
  });
}
