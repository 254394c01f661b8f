import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseResult, type MutationCase, resultsSchema } from './mutations/case.ts';
import { copyProject, project } from './mutations/copy-project.ts';

/**
 * The examples prove something only if a change of any side turns them red: each case breaks one line of a copy of the
 * project and runs the examples there.
 */
const example = 'src/examples/operations';
const sandbox = 'src/sandbox';

const changes = [
  ['an expectation', `${example}/check.ts`, '// => true', '// => false'],
  ['an expectation', `${example}/check.ts`, '// => 380', '// => 379'],
  ['an expectation', `${example}/check.error.ts`, '404 feature_not_found', '400 feature_not_found'],
  ['an expectation', `${example}/track.04-refund.ts`, '// => 400', '// => 401'],
  ['an example', `${example}/check.ts`, 'featureId: "messages"', 'featureId: "mesages"'],
  ['an example', `${example}/check.ts`, 'customerId: "cus_123"', 'customerId: "cus_124"'],
  ['an example', `${example}/track.04-refund.ts`, 'value: -20', 'value: 20'],
  ['an example', `${example}/track.06-credits.ts`, 'value: 4', 'value: 5'],
  ['a rule', `${sandbox}/clock.ts`, 'defaultNow = 1765843200000', 'defaultNow = 1765929600000'],
  ['a rule', `${sandbox}/domain/deduct.ts`, 'Math.max(0, source.row.balance)', '0'],
  ['a rule', `${sandbox}/domain/credit-cost.ts`, 'let perGroup = creditsOf', 'let perGroup = 2 * creditsOf'],
  ['a rule', `${sandbox}/wire/balance.ts`, 'const granted = sum([...all', 'const granted = 1 + sum([...all'],
] as const;

let parent: string;
let asTheyStand: CaseResult | undefined;
let changed: CaseResult[];

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'mutations-'));
  const cases = changes.map(([side, file, from, to]): MutationCase => ({
    change: { file, from, to },
    // A changed example says nothing of the others, which pass as they stand.
    paths: side === 'a rule' ? [] : [file],
  }));
  [asTheyStand, ...changed] = runCases([{ paths: [] }, ...cases]);
});

afterAll(() => rmSync(parent, { recursive: true }));

function runCases(cases: readonly MutationCase[]): CaseResult[] {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'mutations/run-cases.ts')],
    { input: JSON.stringify({ parent, cases }), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  expect(status, stderr).toBe(0);
  return resultsSchema.parse(JSON.parse(stdout));
}

test('as they stand, all examples pass', () => {
  expect(asTheyStand?.problems).toEqual([]);
  expect(asTheyStand?.lines.at(-1)).toContain('examples print what they say');
});

describe.each(changes.map((change, index) => ({ change, index })))(
  '$change.0 in $change.1',
  ({ change: [, file, from, to], index }) => {
    test(`"${from}" as "${to}" is noticed`, () => {
      expect(readFileSync(join(project, file), 'utf8')).toContain(from);
      const problems = changed[index]?.problems ?? [];
      expect(problems.join('\n')).toMatch(
        /src\/examples\/operations\/[\w./-]+ - (it prints something else|the run failed)/,
      );
    });
  },
);

test('the command says so, and fails', () => {
  const copy = copyProject(parent);
  const path = join(copy, example, 'check.ts');
  writeFileSync(path, readFileSync(path, 'utf8').replace('// => true', '// => false'));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'packages/starlight-evergreen/src/cli/cli.ts'), 'examples', example],
    { cwd: copy, encoding: 'utf8' },
  );
  expect(status).toBe(1);
  expect(stdout + stderr).toContain(`${example}/check.ts - it prints something else`);
});
