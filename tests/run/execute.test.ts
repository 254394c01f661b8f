import { expect, test } from 'vitest';
import { execute } from './execute.ts';
import type { Outcome } from './step.ts';

async function run(code: string, silence?: number): Promise<Outcome & { lines: string[] }> {
  const lines: string[] = [];
  const outcome = await execute(
    { name: 'step', command: [process.execPath, '-e', code] },
    {
      print: (line) => lines.push(line),
      mention: (line) => lines.push(line),
      ...(silence !== undefined && { silence }),
    },
  );
  return { ...outcome, lines };
}

test('a command passes by its status, and what it prints is passed on', async () => {
  expect(await run(`console.log('one'); console.error('two')`)).toMatchObject({
    passed: true,
    lines: expect.arrayContaining(['one', 'two']),
  });
  expect(await run('process.exitCode = 2')).toMatchObject({ passed: false });
});

test('commands that run just what failed are picked up once each, coloured or not', async () => {
  const { reruns } = await run(
    `console.log('  run just this: a b'); console.log('\\x1b[1mrun just this: a b\\x1b[0m')`,
  );
  expect(reruns).toEqual(['a b']);
});

test('a step that is silent for long is said to run still, with its last line', async () => {
  const { lines } = await run(`console.log('begun'); setTimeout(() => undefined, 1000)`, 50);
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}… step: \d+ s, the last line was "begun"$/));
});

test('a program that is not there is a failure', async () => {
  const lines: string[] = [];
  const outcome = await execute(
    { name: 'x', command: ['no-such-program-here'] },
    { print: (line) => lines.push(line), mention: () => undefined },
  );
  expect(outcome.passed).toBe(false);
  expect(lines.join()).toContain('no-such-program-here could not be started');
});
