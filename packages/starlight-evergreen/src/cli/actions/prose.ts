import { loadConfig } from '../../config/load-config.ts';
import { countDone, createProgress } from '../progress.ts';
import type { Outcome } from '../../problem/reporter.ts';
import { runProse, summaryOf } from '../../prose/run-prose.ts';

export interface ProseCommand {
  root: string;
  /** Files and folders; empty for the whole project. */
  paths: readonly string[];
  log(line: string): void;
  /** Told each line that would be true of another run as well. */
  tell?(line: string): void;
}

/** Checks the prose that people write: spelling, style, and names in backticks. */
export async function checkProse({ root, paths, log, tell }: ProseCommand): Promise<Outcome> {
  const onProgress = countDone(createProgress(log), 'pages checked');
  const report = await runProse(await loadConfig(root), root, paths, onProgress);
  if (report.problems.length === 0) {
    log(summaryOf(report));
    tell?.(summaryOf(report));
  }
  return { problems: report.problems };
}
