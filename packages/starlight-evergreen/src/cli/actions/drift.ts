import { annotations } from '../../drift/tell/annotations.ts';
import { compareReports } from '../../drift/compare-reports.ts';
import { driftJson } from '../../drift/tell/drift-json.ts';
import { readVersions, type LoadedVersion } from '../../drift/versions/read-versions.ts';
import { currentFolder } from '../../drift/snapshot/committed-reports.ts';
import { stepBetween } from '../../drift/compare/step.ts';
import { appendSummary, changelog } from '../../drift/tell/summary.ts';
import { driftText } from '../../drift/tell/text.ts';
import { type StepWithImpact, withImpact } from '../../drift/impact/step-impact.ts';
import { updateReports } from '../../drift/update-reports.ts';
import { loadConfig } from '../../config/load-config.ts';
import type { Problem } from '../../problem/problem.ts';
import { countDone, createProgress } from '../progress.ts';
import type { Outcome } from '../../problem/reporter.ts';
import { parseSpec } from '../../drift/versions/index.ts';

export interface DriftCommand {
  root: string;
  /** Accept what is installed: write its reports, and those of earlier versions that are missing. */
  update: boolean;
  /** Versions to compare with each other, instead of the reports with what is installed. */
  from: string | undefined;
  to: string | undefined;
  /** Print what changed between two versions as a Markdown document. */
  markdown: boolean;
  /** A file to which the changes are added as Markdown: the summary of a job in GitHub Actions. */
  summary: string | undefined;
  /** Prints about the work. */
  log(line: string): void;
  /** Told each line that would be true of another run as well. */
  tell?(line: string): void;
  /** Prints the Markdown. */
  print(text: string): void;
}

/**
 * Compares the reports with what is installed, or two versions with each other. It fails when something has changed that
 * was not accepted; never for two versions.
 * @throws ProblemError when versions or reports cannot be read
 */
export async function compareVersions(command: DriftCommand): Promise<Outcome> {
  const problems = wrongUse(command);
  if (problems.length > 0) return { problems };
  return command.from === undefined ? driftOfReports(command) : driftBetween(command, command.from);
}

const advice = 'Fix what is named above, then accept the rest: starlight-evergreen drift --update';

async function driftOfReports({ root, update, summary, log, tell }: DriftCommand): Promise<Outcome> {
  const start = performance.now();
  const config = await loadConfig(root);
  const specs = config.releases.map(({ id }) => parseSpec(id, config));
  const progress = createProgress(log);
  const onProgress = countDone(progress, 'releases read');
  const installed = await readVersions(specs, { root, config, log, onProgress });
  progress('  comparing them with the reports');
  const unreadable = installed.flatMap((version) => version.problems);
  if (update) {
    if (unreadable.length === 0) await updateReports({ root, config, installed, log });
    return { problems: unreadable };
  }
  const { steps, problems: ofReports } = compareReports(root, config, installed);
  for (const { release, snapshot } of installed) {
    if (steps.some((step) => step.release === release.id)) continue;
    for (const line of linesOf(release, snapshot)) {
      log(line);
      tell?.(line);
    }
  }
  log(`compared in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  if (summary !== undefined && summary !== '') appendSummary(summary, steps);
  return {
    problems: [...unreadable, ...ofReports],
    failed: steps.length > 0,
    ...(steps.length > 0 && { text: [...steps.map(driftText), advice].join('\n\n') }),
    annotations: steps.flatMap((step) => annotationsOf(step, installed, root)),
    facts: driftJson(steps),
  };
}

function linesOf(release: LoadedVersion['release'], snapshot: LoadedVersion['snapshot']): string[] {
  const { models, operations, version } = snapshot;
  return [
    `${release.id}: nothing has changed since ${currentFolder(release)} was written`,
    `  ${models.size} models, ${operations.size} operations of ${version}`,
  ];
}

async function driftBetween(command: DriftCommand, fromText: string): Promise<Outcome> {
  const { root, markdown, log, print } = command;
  const config = await loadConfig(root);
  const from = parseSpec(fromText, config);
  const to = parseSpec(command.to ?? from.release.id, config);
  const [before, after] = await readVersions([from, to], { root, config, log });
  if (!before || !after) return { problems: [], failed: true };
  for (const { snapshot, problems } of [before, after]) {
    if (problems.length > 0)
      log(
        `${snapshot.package} ${snapshot.version}: ${problems.length} models or calls cannot be read in full`,
      );
  }
  const step = stepBetween(before, after);
  if (markdown) {
    // A page of changes is about the SDK, not about these docs.
    print(changelog({ ...step, release: after.release.id, impacts: [], unexplained: [] }));
    return { problems: [] };
  }
  const whole = withImpact(step, after, before, { root, config });
  return { problems: [], text: driftText(whole), facts: driftJson([whole]) };
}

function annotationsOf(step: StepWithImpact, installed: readonly LoadedVersion[], root: string): string[] {
  const release = installed.find((version) => version.release.id === step.release)?.release;
  return release ? annotations(step, release, root) : [];
}

function wrongUse({ from, to, update, markdown }: DriftCommand): Problem[] {
  const problems: Problem[] = [];
  const add = (message: string, hint: string) => problems.push({ where: 'command line', message, hint });
  const example = 'starlight-evergreen drift --from package@1.2.3 --to package@1.3.0';
  if (from === undefined && to !== undefined) add('"--to" stands without "--from"', example);
  if (from === undefined && markdown) add('"--markdown" stands without "--from"', `${example} --markdown`);
  if (update && from !== undefined)
    add('"--update" and "--from" exclude each other', 'Reports are written of what is installed.');
  return problems;
}
