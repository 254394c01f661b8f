import { annotations, problemAnnotations } from '../drift/tell/annotations.ts';
import { compareReports } from '../drift/compare-reports.ts';
import { driftJson } from '../drift/tell/drift-json.ts';
import { readVersions, type LoadedVersion } from '../drift/versions/read-versions.ts';
import { currentFolder } from '../drift/snapshot/committed-reports.ts';
import { stepBetween } from '../drift/compare/step.ts';
import { appendSummary, changelog } from '../drift/tell/summary.ts';
import { driftText } from '../drift/tell/text.ts';
import { type StepWithImpact, withImpact } from '../drift/impact/step-impact.ts';
import { updateReports } from '../drift/update-reports.ts';
import { loadConfig } from '../config/load-config.ts';
import { type Problem, ProblemError } from '../problem/problem.ts';
import { parseSpec } from '../drift/versions/index.ts';

export type DriftFormat = 'text' | 'markdown' | 'json';

export interface DriftCommand {
  root: string;
  /** Accept what is installed: write its reports, and those of earlier versions that are missing. */
  update: boolean;
  /** Versions to compare with each other, instead of the reports with what is installed. */
  from: string | undefined;
  to: string | undefined;
  format: string;
  /** Of the process: `GITHUB_ACTIONS` asks for annotations, `GITHUB_STEP_SUMMARY` names a file for Markdown. */
  env: Readonly<Record<string, string | undefined>>;
  /** What was asked for. */
  log(line: string): void;
  /** What is said beside it. */
  note(line: string): void;
}

/**
 * Compares the reports with what is installed, or two versions with each other, and prints every change.
 * @returns whether nothing has changed that was not accepted; always true for two versions
 * @throws ProblemError when versions or reports cannot be read
 */
export async function runDrift(command: DriftCommand): Promise<boolean> {
  const format = readFormat(command);
  return command.from === undefined ? driftOfReports(command, format) : driftBetween(command, format);
}

async function driftOfReports(command: DriftCommand, format: DriftFormat): Promise<boolean> {
  const { root, log, note } = command;
  const start = performance.now();
  const config = await loadConfig(root);
  const specs = config.releases.map(({ id }) => parseSpec(id, config));
  const installed = await readVersions(specs, { root, config, log: note });
  const unreadable = installed.flatMap((version) => version.problems);
  if (command.update) {
    if (unreadable.length > 0) throw new ProblemError(unreadable);
    await updateReports({ root, config, installed, log });
    return true;
  }
  const { steps, problems: ofReports } = compareReports(root, config, installed);
  const problems = [...unreadable, ...ofReports];
  print(steps, problems, format, log);
  if (format === 'text' && steps.length > 0)
    log('\nFix what is named above, then accept the rest: starlight-evergreen drift --update');
  if (command.env['GITHUB_ACTIONS'] === 'true') annotate(steps, problems, installed, command);
  // What changed stands above; what is wrong besides is told like the problems of any command.
  if (problems.length > 0) throw new ProblemError(problems);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  for (const { release, snapshot } of installed) {
    if (steps.some((step) => step.release === release.id)) continue;
    note(`${release.id}: nothing has changed since ${currentFolder(release)} was written`);
    note(`  ${snapshot.models.size} models, ${snapshot.operations.size} operations of ${snapshot.version}`);
  }
  note(`compared in ${seconds} s`);
  return steps.length === 0;
}

async function driftBetween(command: DriftCommand, format: DriftFormat): Promise<boolean> {
  const { root, log, note } = command;
  const config = await loadConfig(root);
  const from = parseSpec(command.from ?? '', config);
  const to = parseSpec(command.to ?? from.release.id, config);
  const [before, after] = await readVersions([from, to], { root, config, log: note });
  if (!before || !after) return false;
  for (const { snapshot, problems } of [before, after]) {
    if (problems.length > 0)
      note(
        `${snapshot.package} ${snapshot.version}: ${problems.length} models or calls cannot be read in full`,
      );
  }
  const step = stepBetween(before, after);
  // A page of changes is about the SDK, not about these docs.
  const withImpacts =
    format === 'markdown'
      ? { ...step, release: after.release.id, impacts: [], unexplained: [] }
      : withImpact(step, after, before, { root, config });
  print([withImpacts], [], format, log);
  return true;
}

function print(
  steps: readonly StepWithImpact[],
  problems: readonly Problem[],
  format: DriftFormat,
  log: (line: string) => void,
): void {
  if (format === 'json') return log(JSON.stringify(driftJson(steps, problems), null, 2));
  const texts = steps.map((step) => (format === 'markdown' ? changelog(step) : driftText(step)));
  if (texts.length > 0) log(texts.join('\n\n'));
}

function annotate(
  steps: readonly StepWithImpact[],
  problems: readonly Problem[],
  installed: readonly LoadedVersion[],
  { root, env, note }: DriftCommand,
): void {
  const ofSteps = steps.flatMap((step) => {
    const release = installed.find((version) => version.release.id === step.release)?.release;
    return release ? annotations(step, release, root) : [];
  });
  for (const line of [...problemAnnotations(problems), ...ofSteps]) note(line);
  const summary = env['GITHUB_STEP_SUMMARY'];
  if (summary !== undefined && summary !== '') appendSummary(summary, steps);
}

const formats: readonly string[] = ['text', 'markdown', 'json'] satisfies DriftFormat[];

function readFormat({ format, from, to, update }: DriftCommand): DriftFormat {
  const problems: Problem[] = [];
  const add = (message: string, hint: string) => problems.push({ where: 'command line', message, hint });
  if (!isFormat(format)) add(`there is no format "${format}"`, `Formats are ${formats.join(', ')}.`);
  if (from === undefined && to !== undefined)
    add(
      '`--to` stands without `--from`',
      'starlight-evergreen drift --from package@1.2.3 --to package@1.3.0',
    );
  if (update && from !== undefined)
    add('`--update` and `--from` exclude each other', 'Reports are written of what is installed.');
  if (problems.length > 0 || !isFormat(format)) throw new ProblemError(problems);
  return format;
}

function isFormat(text: string): text is DriftFormat {
  return formats.includes(text);
}
