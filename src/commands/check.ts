import { formatReport } from '../blocks/report.ts';
import { runCheck } from '../blocks/run-check.ts';
import { checkOptions } from '../check-options.ts';
import { loadConfig } from '../load-config.ts';

/** What is checked when no path is given: every page and every example. */
const everything = ['src/content/docs', 'src/examples'];

export interface CheckCommand {
  root: string;
  /** Files and folders, anywhere; empty for the whole project. */
  paths: readonly string[];
  log(line: string): void;
}

/** Checks blocks and prints the report. @returns whether all is well */
export async function runCheckCommand({ root, paths, log }: CheckCommand): Promise<boolean> {
  const options = checkOptions(await loadConfig(root), root);
  const isWhole = paths.length === 0;
  let lastLine = performance.now();
  const report = await runCheck({
    ...options,
    paths: isWhole ? everything : paths,
    prune: isWhole,
    onProgress(done, total) {
      if (performance.now() - lastLine < 5000) return;
      lastLine = performance.now();
      log(`  ${done} of ${total} blocks checked`);
    },
  });
  log(formatReport(report));
  return report.problems.length === 0;
}
