import { join } from 'node:path';
import type { ReleaseConfig } from '../../config/index.ts';
import { earlierOf } from '../../config/earlier.ts';

/** The folder from which the module imports whose types are packed: that of its pages, where these see an earlier version. */
export function packFolder(release: ReleaseConfig, root: string): string {
  return earlierOf(release) === undefined ? root : join(root, 'src/content/docs', release.slug);
}
