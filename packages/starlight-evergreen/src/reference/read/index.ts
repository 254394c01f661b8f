import type { ReleaseConfig } from '../../config/index.ts';
import { isEarlier } from '../../config/earlier.ts';
import { isInstalled, notInstalled, releaseRoot } from '../../config/release-root.ts';
import { ProblemError } from '../../problem/problem.ts';
import { judge } from '../allowances.ts';
import { withoutExcluded } from '../exclusions.ts';
import type { LoadedRelease } from './loaded-release.ts';
import { readModule } from './module-release.ts';
import { readPackage } from './package-release.ts';

export type { LoadedRelease } from './loaded-release.ts';

/**
 * Reads one release of the config, without what the config excludes.
 * @param root - the project's folder
 * @throws ProblemError when the release cannot be read at all; what is wrong with single models, and not
 *   allowed, is in `problems`
 */
export async function readRelease(config: ReleaseConfig, root: string): Promise<LoadedRelease> {
  if (isEarlier(config) && !isInstalled(config, root)) throw new ProblemError([notInstalled(config)]);
  const release =
    'package' in config
      ? await readPackage(config, releaseRoot(config, root))
      : await readModule(config, root);
  const { reference, excluded, problems } = withoutExcluded(
    release.reference,
    release.problems,
    config.exclude,
  );
  const { open, allowed } = judge(problems, config.allow);
  return { ...release, reference, excluded, allowed, problems: open };
}
