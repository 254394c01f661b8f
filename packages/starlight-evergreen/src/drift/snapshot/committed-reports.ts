import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, ProblemError } from '../../problem/problem.ts';
import { matchesPattern } from '../../config/allow.ts';
import type { DocsConfig, PackageRelease, ReleaseConfig } from '../../config/index.ts';
import { readReports } from './index.ts';
import type { Snapshot } from './snapshot.ts';

/** The folder of the committed reports, relative to the project. */
export const reportsFolder = 'reports';

/** Where the reports of a release as it is documented now are, relative to the project. */
export function currentFolder({ id }: ReleaseConfig): string {
  return join(reportsFolder, id, 'current');
}

/** Where the reports of an earlier version are, relative to the project. */
export function versionFolder({ id }: ReleaseConfig, version: string): string {
  return join(reportsFolder, id, version);
}

/** The earlier versions of a release, oldest first; a release that is a module has none. */
export function historyOf(release: ReleaseConfig): readonly string[] {
  return 'history' in release ? release.history : [];
}

/**
 * Reads the reports of a release's earlier versions, oldest first.
 * @throws ProblemError for each version of the config's `history` that has none
 */
export function readHistory(root: string, release: ReleaseConfig): Snapshot[] {
  const problems: Problem[] = [];
  const snapshots = historyOf(release).flatMap((version) => {
    const folder = versionFolder(release, version);
    const snapshot = readReports(join(root, folder), folder);
    if (!snapshot) problems.push(missing(folder, `version ${version} of release "${release.id}"`));
    return snapshot ? withoutExcluded(snapshot, release) : [];
  });
  if (problems.length > 0) throw new ProblemError(problems);
  return snapshots;
}

/** What gets no page now is no news when it is missing. */
function withoutExcluded(snapshot: Snapshot, { exclude }: ReleaseConfig): Snapshot {
  const keeps = (name: string, patterns: readonly (string | undefined)[]) =>
    !patterns.some((pattern) => pattern !== undefined && matchesPattern(name, pattern));
  const kept = <Value>(all: ReadonlyMap<string, Value>, patterns: readonly (string | undefined)[]) =>
    new Map([...all].filter(([name]) => keeps(name, patterns)));
  return {
    ...snapshot,
    models: kept(
      snapshot.models,
      exclude.map(({ models }) => models),
    ),
    operations: kept(
      snapshot.operations,
      exclude.map(({ operations }) => operations),
    ),
  };
}

/** Versions of the histories that have no reports yet. */
export function missingVersions(
  root: string,
  { releases }: DocsConfig,
): { release: PackageRelease; version: string; folder: string }[] {
  return releases.flatMap((release) => {
    if (!('history' in release)) return [];
    return release.history
      .map((version) => ({ release, version, folder: versionFolder(release, version) }))
      .filter(({ folder }) => !existsSync(join(root, folder)));
  });
}

export function missing(folder: string, what: string): Problem {
  return {
    where: folder,
    message: `there is no report of ${what}`,
    hint: 'Run `starlight-evergreen drift --update` and commit what it writes.',
  };
}
