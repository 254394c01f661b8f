import type { ReleaseConfig } from '../../config/index.ts';
import type { LoadedRelease } from './loaded-release.ts';
import { readModule } from './module-release.ts';
import { readPackage } from './package-release.ts';

export type { LoadedRelease } from './loaded-release.ts';

/**
 * Reads one release of the config.
 * @param root - the project's folder
 * @throws ProblemError when the release cannot be read at all; what is wrong with single models is in `problems`
 */
export function readRelease(config: ReleaseConfig, root: string): Promise<LoadedRelease> {
  return 'package' in config ? readPackage(config, root) : readModule(config, root);
}
