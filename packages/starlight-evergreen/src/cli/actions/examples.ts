import { createTwoFilesPatch } from 'diff';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type RunRelease, loadSandboxes } from '../../sandbox/sandboxes.ts';
import { authoredPages, exampleFolders } from '../../config/authored-pages.ts';
import { isInside } from '../../files/is-inside.ts';
import {
  readExpectations,
  withoutExpectations,
  writeExpectations,
} from '../../examples/expectations/expectations.ts';
import { printCalls } from '../../examples/expectations/print-calls.ts';
import { loadConfig } from '../../config/load-config.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { type Problem, ProblemError } from '../../problem/problem.ts';
import type { Outcome } from '../../problem/reporter.ts';
import {
  type BlockNotRun,
  blocksNotRun,
  type Example,
  moduleExamples,
  pageExamples,
} from '../../examples/example.ts';
import { type ExampleRun, runExample } from '../../examples/run-example.ts';
import { forget } from '../../proof/notes.ts';
import { lookAt } from '../../proof/seen.ts';
import { writeExamples } from '../../proof/write-proof.ts';
import { countDone, createProgress } from '../progress.ts';

export interface ExamplesCommand {
  root: string;
  /** Only what stands in these files and folders; empty for the whole project. */
  paths: readonly string[];
  /** Write what the examples print into them, instead of comparing. */
  update: boolean;
  log(line: string): void;
  /** Told each line that would be true of another run as well. */
  tell?(line: string): void;
}

/**
 * Runs every example that names a sandbox scenario: modules of `src/examples`, and blocks of pages written by hand.
 * An example that prints something else than it says is a problem with a diff.
 * @throws ProblemError for paths that lead nowhere, and pages that cannot be read
 */
export async function runExamples({ root, paths, update, log, tell }: ExamplesCommand): Promise<Outcome> {
  const start = performance.now();
  const problems: Problem[] = [];
  const config = await loadConfig(root);
  const pages = authoredPages(root, config);
  const examples = findExamples(
    root,
    paths,
    { pages, folders: exampleFolders(root, config) },
    await loadSandboxes(root, config.releases),
    problems,
  );
  const onProgress = countDone(createProgress(log), 'examples ran');
  const seen = lookAt(root);
  let written = 0;
  for (const [index, example] of examples.entries()) {
    // One after another: they share the process's console and fetch.
    // oxlint-disable-next-line no-await-in-loop
    const run = await runExample(example);
    onProgress(index + 1, examples.length);
    if (run.failure !== undefined)
      problems.push({ where: example.where, message: `the run failed: ${run.failure}` });
    else if (update) written += updateExample(example, run, problems);
    else compare(example, run, problems);
  }
  const notRun = paths.length === 0 ? blocksNotRun(root, pages) : [];
  for (const line of linesOf(notRun)) {
    log(line);
    tell?.(line);
  }
  if (problems.length > 0) {
    if (paths.length === 0) forget(root, 'examples');
    return { problems };
  }
  // What was written into the pages has not run.
  if (paths.length === 0 && written === 0) writeExamples(root, seen, { ran: examples.length, notRun });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const sum = `${examples.length} examples print what they say`;
  log(`${sum}${update ? `, ${written} of them updated` : ''} (${seconds} s)`);
  tell?.(sum);
  return { problems };
}

/** Nothing is passed over in silence: each block that is not run says why, else that is a problem already. */
function linesOf(notRun: readonly BlockNotRun[]): string[] {
  if (notRun.length === 0) return [];
  const lines = notRun.map(({ where, reason }) => `  ${where} ${reason}`);
  return [`${notRun.length} blocks of pages are type-checked and not run:`, ...lines];
}

/** Examples in order of their files; those of one file from the last, so that an update moves none that is still to come. */
function findExamples(
  root: string,
  paths: readonly string[],
  { pages, folders }: { pages: readonly string[]; folders: readonly string[] },
  releases: readonly RunRelease[],
  problems: Problem[],
): Example[] {
  const wanted = paths.map((path) => resolve(root, path));
  const missing = paths.filter((path) => !existsSync(resolve(root, path)));
  if (missing.length > 0) throw new ProblemError(missing.map(nothingAt));
  const isWanted = (file: string) =>
    wanted.length === 0 || wanted.some((path) => file === path || isInside(file, path));
  const blocks = pageExamples(root, pages.filter(isWanted), releases);
  const modules = folders.map((folder) => moduleExamples(root, folder, isWanted, releases));
  problems.push(...blocks.problems, ...modules.flatMap((each) => each.problems));
  return [...modules.flatMap((each) => each.examples), ...blocks.examples.toReversed()];
}

function nothingAt(path: string): Problem {
  return {
    where: path,
    message: 'there is no such file or folder',
    hint: 'Give paths relative to the folder you are in.',
  };
}

function compare({ where, code }: Example, { outputs }: ExampleRun, problems: Problem[]): void {
  const expected = readExpectations(code);
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
    hint: 'Fix the example, or accept what it prints: starlight-evergreen examples --update',
  });
}

function updateExample(example: Example, { outputs }: ExampleRun, problems: Problem[]): number {
  const { where, file, code } = example;
  const calls = printCalls(withoutExpectations(code));
  if (calls.length !== outputs.length) {
    problems.push({
      where,
      message: `it has ${calls.length} print statements and printed ${outputs.length} times`,
      hint: 'Write each output behind its call yourself: console.log(value); // => value',
    });
    return 0;
  }
  const updated = writeExpectations(code, outputs, calls);
  if (updated === code) return 0;
  writeWhole(file, example.replaceIn(readFileSync(file, 'utf8'), updated));
  return 1;
}
