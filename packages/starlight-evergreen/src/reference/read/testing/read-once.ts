import { resolve } from 'node:path';
import type { ReleaseConfig } from '../../../config/index.ts';
import { type LoadedRelease, readRelease } from '../index.ts';

const read = new Map<string, Promise<LoadedRelease>>();

/**
 * A release of this project, for tests that look at it and change nothing of it: reading it takes seconds, so tests that
 * share a process share what was read.
 */
export function readOnce(config: ReleaseConfig, root: string): Promise<LoadedRelease> {
  const key = JSON.stringify([resolve(root), config]);
  const known = read.get(key) ?? readRelease(config, root);
  read.set(key, known);
  return known;
}
