import { expect, it } from 'vitest';
import { formatProblem, ProblemError, sortProblems } from './problem.ts';

it('is a line with place and message, then the frame, then the hint indented', () => {
  const problem = { where: 'page.md:3:1', message: 'is wrong', frame: '> 3 | x', hint: 'Write:\ny' };
  expect(formatProblem(problem)).toBe('page.md:3:1 - is wrong\n> 3 | x\n  Write:\n  y');
  expect(formatProblem({ where: 'Plan.id', message: 'is wrong' })).toBe('Plan.id - is wrong');
});

it('sorts by place, numbers by value, then by message, and leaves its input alone', () => {
  const problems = ['page.md:10:1', 'page.md:9:2', 'a.md:1:1'].flatMap((where) => [
    { where, message: 'b' },
    { where, message: 'a' },
  ]);
  expect(sortProblems(problems).map(({ where, message }) => `${where} ${message}`)).toEqual([
    'a.md:1:1 a',
    'a.md:1:1 b',
    'page.md:9:2 a',
    'page.md:9:2 b',
    'page.md:10:1 a',
    'page.md:10:1 b',
  ]);
  expect(problems[0]?.where).toBe('page.md:10:1');
});

it('is carried by an error that reads as all of them', () => {
  const error = new ProblemError([
    { where: 'a', message: 'one' },
    { where: 'b', message: 'two', hint: 'Fix it.' },
  ]);
  expect(error.message).toBe('a - one\n\nb - two\n  Fix it.');
  expect(error.problems).toHaveLength(2);
});
