import { createChecker } from '../../blocks/checker.ts';
import { checkFacts, formatSummary } from '../../blocks/check-summary.ts';
import { type CheckResult, runCheck } from '../../blocks/run-check.ts';
import { checkOptions } from '../../blocks/check-options.ts';
import { starterBlocks } from '../../blocks/starters.ts';
import { readSdkExamples, reportSdkExamples, sdkExampleBlocks } from '../../examples/sdk-examples.ts';
import { exampleFolders } from '../../config/authored-pages.ts';
import { loadConfig } from '../../config/load-config.ts';
import { ensureVersions } from '../../drift/versions/ensure-versions.ts';
import { countDone, createProgress } from '../progress.ts';
import type { Outcome } from '../../problem/reporter.ts';
import { forget } from '../../proof/notes.ts';
import { lookAt } from '../../proof/seen.ts';
import { writeChecked } from '../../proof/write-proof.ts';

export interface CheckCommand {
  root: string;
  /** Files and folders, anywhere; empty for the whole project. */
  paths: readonly string[];
  log(line: string): void;
  /** Told each line that would be true of another run as well. */
  tell?(line: string): void;
}

/** What another run would say of the same files. */
function asKnown({ checked, cached, ...report }: CheckResult): CheckResult {
  return { ...report, checked: 0, cached: checked + cached, milliseconds: undefined };
}

/** Checks the blocks of the project, or of the given files and folders. */
export async function checkProject({ root, paths, log, tell }: CheckCommand): Promise<Outcome> {
  const config = await loadConfig(root);
  const missing = await ensureVersions(config, { root, log });
  if (missing.length > 0) return { problems: missing };
  const options = checkOptions(config, root);
  const isWhole = paths.length === 0;
  const progress = createProgress(log);
  const seen = lookAt(root);
  const examples = isWhole ? readSdkExamples(root) : [];
  const exampleBlocks = sdkExampleBlocks(root, examples);
  const report = await runCheck({
    ...options,
    paths: isWhole ? ['src/content/docs', ...exampleFolders(root, config)] : paths,
    prune: isWhole,
    ...(isWhole && { beside: [...starterBlocks(config.releases[0], root), ...exampleBlocks] }),
    onProgress: countDone(progress, 'blocks checked'),
  });
  // Their results are known by now.
  const results = examples.length > 0 ? createChecker(options).check(exampleBlocks) : [];
  const findings = reportSdkExamples(examples, results);
  const found = findings.length > 0 ? [`${findings.join('\n')}\n`] : [];
  for (const line of found) log(line);
  for (const line of [...found, formatSummary(asKnown(report))]) tell?.(line);
  if (isWhole && report.problems.length === 0) writeChecked(root, seen, report);
  else if (isWhole) forget(root, 'checked');
  return { problems: report.problems, text: formatSummary(report), facts: checkFacts(report) };
}
