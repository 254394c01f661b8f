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

/** A run whose steps end when they are told to. */
function begin(
  steps: Step[],
  jobs: number,
): { begun: string[]; printed: string[]; end(name: string, passed?: boolean): Promise<void> } {
  const begun: string[] = [];
  const printed: string[] = [];
  const ends = new Map<string, (outcome: Outcome) => void>();
  void runSteps(steps, {
    jobs,
    now: () => 0,
    print: (line) => printed.push(line),
    execute({ name }, { print, mention }): Promise<Outcome> {
      begun.push(name);
      print(`${name} works`);
      mention(`${name} waits`);
      return new Promise((resolve) => ends.set(name, resolve));
    },
  });
  return {
    begun,
    printed,
    async end(name, passed = true) {
      ends.get(name)?.({ passed, reruns: [] });
      await new Promise(setImmediate);
    },
  };
}

test('as many run side by side as may, each after the end of what it names', async () => {
  const { begun, end } = begin(
    [quick('a'), { ...quick('b'), after: ['a'], behind: ['c', 'elsewhere'] }, quick('c'), quick('d')],
    2,
  );
  expect(begun).toEqual(['a', 'c']);
  await end('a', false);
  expect(begun).toEqual(['a', 'c', 'd']);
  await end('c');
  expect(begun).toEqual(['a', 'c', 'd', 'b']);
});

test('what runs when something fails goes on, and nothing slow is begun', async () => {
  const { begun, printed, end } = begin([quick('a'), slow('b'), slow('c')], 2);
  expect(begun).toEqual(['a', 'b']);
  await end('a', false);
  await end('b');
  expect(begun).toEqual(['a', 'b']);
  expect(printed.at(-1)).toBe('1 passed, 1 failed, 1 not run');
});

test('what is printed side by side is read one after another', async () => {
  const { printed, end } = begin([quick('a'), quick('b'), { ...quick('c'), after: ['b'] }], 2);
  await end('b');
  await end('c');
  await end('a');
  expect(printed.filter((line) => /works|waits|passed in/.test(line))).toEqual([
    'a works',
    'a waits',
    '== a: passed in 0 s',
    'b works',
    '== b: passed in 0 s',
    'c works',
    '== c: passed in 0 s',
  ]);
});
