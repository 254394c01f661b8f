import { findCallPaths } from '../../reference/call-paths.ts';
import type { ValueRules } from '../../reference/sample/rules.ts';
import { ofVersion } from '../of-version.ts';
import type { Made } from '../stage.ts';
import { forEachRelease } from './read-releases.ts';
import type { RunRelease } from './run-examples.ts';

/** The releases with the HTTP method and path of each operation. With these their references are complete. */
export function addPaths(releases: readonly RunRelease[], rules: ValueRules): Promise<Made<RunRelease[]>> {
  return forEachRelease(releases, async (each) => {
    const { reference } = each.release;
    const { operations, problems } = await findCallPaths(each.release, rules);
    const release = { ...each.release, reference: { ...reference, operations } };
    return { made: { ...each, release }, problems: ofVersion(release.config, problems) };
  });
}
