import { expect, test } from 'vitest';
import { runSteps } from './run-steps.ts';
import type { Outcome, Step } from './step.ts';

const quick = (name: string): Step => ({ name, command: ['do', name] });
const slow = (name: string): Step => ({ ...quick(name), slow: true });

/** Runs steps of which some fail, each with the commands that it says run just that. */
async function run(
  steps: Step[],
  failing: Record<string, string[]>,
  all = false,
): Promise<{ ran: string[]; passed: boolean; end: string[] }> {
  const ran: string[] = [];
  const printed: string[] = [];
  const passed = await runSteps(steps, {
    all,
    now: () => 0,
    print: (line) => printed.push(line),
    execute({ name }): Promise<Outcome> {
      ran.push(name);
      const reruns = failing[name];
      return Promise.resolve({ passed: reruns === undefined, reruns: reruns ?? [] });
    },
  });
  return { ran, passed, end: printed.slice(printed.lastIndexOf('') + 1) };
}

test('all steps run when all pass', async () => {
  expect(await run([quick('a'), slow('b')], {})).toEqual({
    ran: ['a', 'b'],
    passed: true,
    end: ['2 passed, 0 failed'],
  });
});

test('after a failure the quick steps still run, the slow ones do not, and that is said', async () => {
  expect(await run([quick('a'), quick('b'), slow('c'), quick('d'), slow('e')], { a: [], d: [] })).toEqual({
    ran: ['a', 'b', 'd'],
    passed: false,
    end: [
      'FAILED: a. To run just that:',
      '  do a',
      'FAILED: d. To run just that:',
      '  do d',
      'Not run, as something failed before: c, e.',
      '  npm test -- --all runs these too.',
      '1 passed, 2 failed, 2 not run',
    ],
  });
});

test('on request the slow ones run after a failure too', async () => {
  const { ran, passed, end } = await run([quick('a'), slow('b')], { a: [] }, true);
  expect(ran).toEqual(['a', 'b']);
  expect(passed).toBe(false);
  expect(end.at(-1)).toBe('1 passed, 1 failed');
});

test('what a step says runs just that is said at the end, and a flood of it is cut', async () => {
  const one = await run([slow('b')], { b: ['npx vitest run x.test.ts -t "name"'] });
  expect(one.end.slice(0, 2)).toEqual([
    'FAILED: b. To run just that:',
    '  npx vitest run x.test.ts -t "name"',
  ]);
  const flood = await run([slow('b')], { b: Array.from({ length: 12 }, (_, index) => `run ${index}`) });
  expect(flood.end).toContain('  run 9');
  expect(flood.end).not.toContain('  run 10');
  expect(flood.end).toContain('  and 2 more: do b');
});
