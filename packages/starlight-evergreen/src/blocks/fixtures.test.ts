import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatProblem } from '../problem/problem.ts';
import { formatSummary } from './check-summary.ts';
import { runCheck } from './run-check.ts';

const fixtures = join(import.meta.dirname, 'fixtures');

// Each folder holds pages, and in `report.txt` what a check says about them. To add a case, add a folder
// and run `vitest -u`; then read the report that was written.
test.each(readdirSync(fixtures))('the report on "%s" is as written', async (name) => {
  const folder = join(fixtures, name);
  const report = await runCheck({ root: folder, paths: ['.'] });
  const problems = report.problems.map((problem) => formatProblem(problem));
  const text = [...problems, formatSummary({ ...report, milliseconds: 0 })].join('\n\n');
  await expect(`${text}\n`).toMatchFileSnapshot(join(folder, 'report.txt'));
});
