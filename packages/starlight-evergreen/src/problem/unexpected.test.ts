import { expect, test } from 'vitest';
import { ProblemError } from './problem.ts';
import { unexpected } from './unexpected.ts';

function withStack(stack: string): Error {
  const error = new TypeError('x is not a function');
  error.stack = stack;
  return error;
}

test('what code of the project throws is told at its line', () => {
  const stack = `TypeError: x is not a function
    at read (${import.meta.dirname}/../reference/read/index.ts:3:4)
    at parse (file://${process.cwd()}/node_modules/zod/v4/core/parse.js:1:2)
    at transform (file://${process.cwd()}/src/schemas.ts?as-typescript=1:12:5)
    at node:internal/modules/run_main:1:1`;
  expect(unexpected(withStack(stack), 'Plan', {})).toEqual([
    {
      where: 'src/schemas.ts:12:5',
      message: 'Plan failed for a reason that nobody expected: x is not a function',
      hint: 'Correct what is at this place. If nothing is wrong there, it is a defect of starlight-evergreen: report it with its stack, which DEBUG=starlight-evergreen prints.',
    },
  ]);
});

test('a defect of this program is told where it was met, with its stack for those who ask', () => {
  const error = withStack(
    `TypeError: x\n    at read (${import.meta.dirname}/../reference/read/index.ts:3:4)`,
  );
  const [problem] = unexpected(error, 'Plan', {});
  expect(problem).toMatchObject({
    where: 'Plan',
    message: 'failed for a reason that nobody expected: x is not a function',
  });
  expect(problem).not.toHaveProperty('frame');
  expect(unexpected(error, 'Plan', { DEBUG: 'starlight-evergreen' })[0]?.frame).toContain(
    'read/index.ts:3:4',
  );
});

test('problems stay as they are', () => {
  const problem = { where: 'a.md:1', message: 'is wrong' };
  expect(unexpected(new ProblemError([problem]), 'Plan', {})).toEqual([problem]);
});
