import { loadConfig } from '../config/load-config.ts';
import { ProblemError } from '../problem/problem.ts';
import { runProse, summaryOf } from '../prose/run-prose.ts';

export interface ProseCommand {
  root: string;
  /** Files and folders; empty for the whole project. */
  paths: readonly string[];
  log(line: string): void;
}

/**
 * Checks the prose that people write: spelling, style, and names in backticks.
 * @throws ProblemError with all findings
 */
export async function runProseCommand({ root, paths, log }: ProseCommand): Promise<void> {
  const report = await runProse(await loadConfig(root), root, paths);
  if (report.problems.length > 0) throw new ProblemError(report.problems);
  log(summaryOf(report));
}
