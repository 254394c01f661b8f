import { join } from 'node:path';
import { type Problem, ProblemError } from '../problem/problem.ts';
import type { DocsConfig } from '../config/index.ts';
import { findStaleReports, readReports } from './snapshot/index.ts';
import type { Snapshot } from './snapshot/snapshot.ts';
import type { LoadedVersion } from './versions/read-versions.ts';
import { currentFolder, missing, missingVersions } from './snapshot/committed-reports.ts';
import { stepBetween } from './compare/step.ts';
import { type StepWithImpact, withImpact } from './impact/step-impact.ts';

export interface Comparison {
  /** One for each release in which something changed. */
  steps: StepWithImpact[];
  /** Reports that are missing, damaged, or not as they would be written now. */
  problems: Problem[];
}

/** Compares what is installed with the committed reports. A report that is wrong hides no change of another release. */
export function compareReports(
  root: string,
  config: DocsConfig,
  installed: readonly LoadedVersion[],
): Comparison {
  const problems: Problem[] = missingVersions(root, config).map(({ release, version, folder }) =>
    missing(folder, `version ${version} of release "${release.id}"`),
  );
  const steps = installed.flatMap((after): StepWithImpact[] => {
    const { release, snapshot } = after;
    const folder = currentFolder(release);
    const reported = read(join(root, folder), folder, problems);
    if (reported === 'damaged') return [];
    if (reported === undefined) {
      problems.push(missing(folder, `release "${release.id}"`));
      return [];
    }
    const step = stepBetween({ snapshot: reported, release }, after);
    if (step.changes.length > 0) return [withImpact(step, after, undefined, { root, config })];
    problems.push(...stale(root, folder, reported, snapshot));
    return [];
  });
  return { steps, problems };
}

function read(path: string, label: string, problems: Problem[]): Snapshot | undefined | 'damaged' {
  try {
    return readReports(path, label);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    problems.push(...error.problems);
    return 'damaged';
  }
}

/** Reports that say the same in another way: those of a version in which nothing changed, or edited by hand. */
function stale(root: string, folder: string, reported: Snapshot, installed: Snapshot): Problem[] {
  const hint = 'Run `starlight-evergreen drift --update` and commit what it writes.';
  if (reported.version !== installed.version) {
    const message = `the reports are of ${reported.package} ${reported.version}, and ${installed.version} is here: no name and no type has changed`;
    return [{ where: folder, message, hint }];
  }
  return findStaleReports(join(root, folder), installed).map((name) => ({
    where: `${folder}/${name}`,
    message: 'the report is not written as `drift --update` writes it',
    hint,
  }));
}
