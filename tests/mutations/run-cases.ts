import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { runExamples } from '../../packages/starlight-evergreen/src/cli/actions/examples.ts';
import { formatProblem } from '../../packages/starlight-evergreen/src/problem/problem.ts';
import { type CaseResult, casesSchema, type MutationCase } from './case.ts';
import { copyProject } from './copy-project.ts';

/**
 * Runs the examples once for each case that stands in the standard input, and writes what they say to the standard
 * output. A process of its own: Node itself loads what runs, as for the command. A case that changes a rule has its own
 * copy of the project, since a module that was imported stays as it was. Examples run as modules of their own text, so
 * those that only change one share a copy.
 */
async function runCase({ change, paths }: MutationCase, root: string): Promise<CaseResult> {
  const path = change === undefined ? undefined : join(root, change.file);
  const before = path === undefined ? '' : readFileSync(path, 'utf8');
  if (change !== undefined && path !== undefined) writeFileSync(path, before.replace(change.from, change.to));
  const lines: string[] = [];
  const { problems } = await runExamples({ root, paths, update: false, log: (line) => lines.push(line) });
  if (path !== undefined) writeFileSync(path, before);
  return { problems: problems.map(formatProblem), lines };
}

const { parent, cases } = casesSchema.parse(JSON.parse(await text(process.stdin)));
const shared = copyProject(parent);
const isOfExamples = ({ change, paths }: MutationCase) => change === undefined || paths.includes(change.file);
const results: CaseResult[] = [];
// One after another: examples share the process's console and fetch.
// oxlint-disable-next-line no-await-in-loop
for (const each of cases)
  results.push(await runCase(each, isOfExamples(each) ? shared : copyProject(parent)));
process.stdout.write(JSON.stringify(results));
