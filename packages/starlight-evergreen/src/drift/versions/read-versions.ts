import { join } from 'node:path';
import type { DocsConfig } from '../../config/index.ts';
import { versionsFolder } from '../../config/release-root.ts';
import { snapshotOf } from '../snapshot/index.ts';
import { readVersion, type VersionSpec } from './index.ts';
import { loadRules } from '../../reference/sample/load-rules.ts';
import type { Reference } from '../../reference/model.ts';
import type { Problem } from '../../problem/problem.ts';
import type { ReleaseVersion } from '../compare/step.ts';

/** A version that was read, and what is wrong with single models and calls of it. */
export interface LoadedVersion extends ReleaseVersion {
  reference: Reference;
  /** The folder whose `node_modules` holds it. */
  root: string;
  problems: Problem[];
}

export interface ReadOptions {
  root: string;
  config: DocsConfig;
  log(line: string): void;
  /** Told before each version how many are read. */
  onProgress?: (done: number, total: number) => void;
}

/**
 * Reads versions one after another: while a client is traced to its paths, nothing else of the process may use `fetch`.
 * @throws ProblemError when one cannot be fetched, or carries nothing that could be compared
 */
export async function readVersions(
  specs: readonly VersionSpec[],
  { root, config, log, onProgress }: ReadOptions,
): Promise<LoadedVersion[]> {
  const rules = await loadRules(root, config.values);
  const cacheDir = join(root, versionsFolder);
  const read: LoadedVersion[] = [];
  for (const [index, spec] of specs.entries()) {
    onProgress?.(index, specs.length);
    // oxlint-disable-next-line no-await-in-loop
    const version = await readVersion(spec, { root, cacheDir, rules, log });
    read.push({ ...version, snapshot: snapshotOf(version.reference), release: spec.release });
  }
  return read;
}
