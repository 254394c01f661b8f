import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/**
 * The examples prove something only if a change of any side turns them red: each case breaks one line of a copy of the
 * project and runs the examples there.
 */
const root = resolve(import.meta.dirname, '..');
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'mutations-'));
  cpSync(join(root, 'src'), join(copy, 'src'), {
    recursive: true,
    filter: (path) => !path.startsWith(join(root, 'src/content')),
  });
  cpSync(join(root, 'packages'), join(copy, 'packages'), { recursive: true });
  for (const name of ['package.json', 'docs.config.ts']) cpSync(join(root, name), join(copy, name));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rmSync(copy, { recursive: true }));

function runExamples(): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['packages/starlight-evergreen/src/cli/cli.ts', 'examples'],
    {
      cwd: copy,
      encoding: 'utf8',
    },
  );
  return { status, output: stdout + stderr };
}

/** What the examples say when one line of one file is another. */
function withChange(file: string, from: string, to: string): { status: number | null; output: string } {
  const path = join(copy, 'src', file);
  const original = readFileSync(path, 'utf8');
  expect(original).toContain(from);
  try {
    writeFileSync(path, original.replace(from, to));
    return runExamples();
  } finally {
    writeFileSync(path, original);
  }
}

test('as they stand, all examples pass', () => {
  expect(runExamples()).toMatchObject({
    status: 0,
    output: expect.stringContaining('examples print what they say'),
  });
});

const example = 'examples/operations';

describe.each([
  ['an expectation', `${example}/check.ts`, '// => true', '// => false'],
  ['an expectation', `${example}/check.ts`, '// => 380', '// => 379'],
  ['an expectation', `${example}/check.error.ts`, '404 feature_not_found', '400 feature_not_found'],
  ['an expectation', `${example}/track.04-refund.ts`, '// => 400', '// => 401'],
  ['an example', `${example}/check.ts`, 'featureId: "messages"', 'featureId: "mesages"'],
  ['an example', `${example}/check.ts`, 'customerId: "cus_123"', 'customerId: "cus_124"'],
  ['an example', `${example}/track.04-refund.ts`, 'value: -20', 'value: 20'],
  ['an example', `${example}/track.06-credits.ts`, 'value: 4', 'value: 5'],
  ['a rule', 'sandbox/clock.ts', 'defaultNow = 1765843200000', 'defaultNow = 1765929600000'],
  ['a rule', 'sandbox/domain/deduct.ts', 'Math.max(0, source.row.balance)', '0'],
  ['a rule', 'sandbox/domain/credit-cost.ts', 'let perGroup = creditsOf', 'let perGroup = 2 * creditsOf'],
  ['a rule', 'sandbox/wire/balance.ts', 'const granted = sum([...all', 'const granted = 1 + sum([...all'],
])('%s in %s', (_, file, from, to) => {
  test(`"${from}" as "${to}" is noticed`, () => {
    const { status, output } = withChange(file, from, to);
    expect(status).toBe(1);
    expect(output).toMatch(/src\/examples\/operations\/[\w./-]+ - (it prints something else|the run failed)/);
  });
});
