import { expect, test } from 'vitest';
import { compareExamples, orderProblems, readExampleName } from './example-order.ts';

const ordered = (...names: string[]): string[] =>
  names.toSorted((a, b) => compareExamples(readExampleName(a), readExampleName(b)));

test('the plain example comes first, then those with a number, and errors last', () => {
  expect(
    ordered('a/b.error.ts', 'a/b.10-last.ts', 'a/b.2-next.ts', 'a/b.ts', 'a/b.error.2-taken.ts', 'a/a.ts'),
  ).toEqual(['a/a.ts', 'a/b.ts', 'a/b.2-next.ts', 'a/b.10-last.ts', 'a/b.error.ts', 'a/b.error.2-taken.ts']);
});

const problems = (...names: string[]): string[] =>
  orderProblems(names.map((name) => ({ name, where: `examples/${name}` }))).map(
    ({ where, message, hint }) => `${where}: ${message}. ${hint}`,
  );

test('two in one place are a problem, and so is one without a place', () => {
  expect(problems('b.ts', 'b.2-next.ts', 'b.error.ts', 'b.error.2-taken.ts', 'c.2-next.ts')).toEqual([]);
  expect(problems('b.2-next.ts', 'b.02-other.ts')).toEqual([
    'examples/b.02-other.ts: it has the same place among the examples of its operation as b.2-next.ts. Give one of the two another number.',
  ]);
  expect(problems('b.1-next.ts', 'b.ts')).toHaveLength(1);
  expect(problems('b.monthly.ts')).toEqual([
    'examples/b.monthly.ts: its name does not say which place it has among the examples of its operation. Number it, as in b.2-monthly.ts: the page shows the lowest first.',
  ]);
  expect(problems('b.error.taken.ts')[0]).toContain('as in b.error.2-taken.ts');
});
