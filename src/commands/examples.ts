import { createTwoFilesPatch } from 'diff';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readExpectations, withoutExpectations, writeExpectations } from '../expectations/expectations.ts';
import { printCalls } from '../expectations/print-calls.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { findExamples } from '../run-examples/example-file.ts';
import { type ExampleRun, runExample } from '../run-examples/run-example.ts';

export interface ExamplesCommand {
  root: string;
  /** Write what the examples print into them, instead of comparing. */
  update: boolean;
  log(line: string): void;
}

/**
 * Runs every example of `src/examples` that names a sandbox scenario.
 * @throws ProblemError with a diff for each example that prints something else than it says
 */
export async function runExamples({ root, update, log }: ExamplesCommand): Promise<void> {
  const start = performance.now();
  const problems: Problem[] = [];
  const examples = findExamples(join(root, 'src/examples'));
  let written = 0;
  for (const example of examples) {
    // One after another: they share the process's console and fetch.
    // oxlint-disable-next-line no-await-in-loop
    const run = await runExample(example);
    const where = relative(root, example.path);
    const text = readFileSync(example.path, 'utf8');
    if (run.failure !== undefined) problems.push({ where, message: `the run failed: ${run.failure}` });
    else if (update) written += updateExample(example.path, where, text, run, problems);
    else compare(where, text, run, problems);
  }
  if (problems.length > 0) throw new ProblemError(problems);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  log(
    `${examples.length} examples print what they say${update ? `, ${written} of them updated` : ''} (${seconds} s)`,
  );
}

function compare(where: string, text: string, { outputs }: ExampleRun, problems: Problem[]): void {
  const expected = readExpectations(text);
  if (JSON.stringify(expected) === JSON.stringify(outputs)) return;
  problems.push({
    where,
    message: `it prints something else than it says (${expected.length} expected, ${outputs.length} printed)`,
    frame: createTwoFilesPatch(
      'expected',
      'printed',
      `${expected.join('\n')}\n`,
      `${outputs.join('\n')}\n`,
      '',
      '',
    ),
    hint: 'Mend the example, or accept what it prints: npm run examples -- --update',
  });
}

function updateExample(
  path: string,
  where: string,
  text: string,
  { outputs }: ExampleRun,
  problems: Problem[],
): number {
  const calls = printCalls(withoutExpectations(text));
  if (calls.length !== outputs.length) {
    problems.push({
      where,
      message: `it has ${calls.length} print statements and printed ${outputs.length} times`,
      hint: 'Write each output behind its call yourself: console.log(value); // => value',
    });
    return 0;
  }
  const updated = writeExpectations(text, outputs, calls);
  if (updated === text) return 0;
  writeFileSync(path, updated);
  return 1;
}
