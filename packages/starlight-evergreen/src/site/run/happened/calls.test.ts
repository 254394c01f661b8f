import { expect, test } from 'vitest';
import type { Line } from '../../../runner/protocol.ts';
import { expectationSentence, isExpected, pairPrinted } from './calls.ts';

const line = (text: string, at?: number, continues?: true): Line => ({
  level: 'log',
  text,
  ...(at !== undefined && { at: { line: at, column: 9 } }),
  ...(continues && { continues }),
});

const code = `const a = 1;
console.log(a); // => 1
console.log('mine');
console.log(
  { a },
);
// => {
//      a: 1
//    }
for (const each of [1, 2]) console.log(each);
// => 1
// => 2`;

test('what is printed stands beside what is expected at its place, whatever else is printed', () => {
  const lines = [
    line('2', 2),
    line('mine', 3),
    line('{', 4),
    line('  a: 1', undefined, true),
    line('}', undefined, true),
    line('1', 10),
    line('2', 10),
    line('3', 10),
  ];
  const { calls, missing } = pairPrinted(code, lines);
  expect(calls.map(({ text, expected }) => [text, expected])).toEqual([
    ['2', '1'],
    ['mine', undefined],
    ['{\n  a: 1\n}', '{\n  a: 1\n}'],
    ['1', '1'],
    ['2', '2'],
    ['3', undefined],
  ]);
  expect(calls.map(isExpected)).toEqual([false, true, true, true, true, true]);
  expect(missing).toEqual([]);
});

test('what was not printed is told', () => {
  const printed = pairPrinted(code, [line('1', 2)]);
  expect(printed.missing.map(({ line: at }) => at)).toEqual([7, 11, 12]);
  expect(expectationSentence(printed)).toBe(' 3 of 4 expected values differ.');
  expect(expectationSentence(pairPrinted('console.log(1); // => 2', [line('1', 1)]))).toBe(
    ' 1 of 1 expected value differs.',
  );
  expect(expectationSentence(pairPrinted('console.log(1); // => 1', [line('1', 1)]))).toBe('');
});

test('without places the order decides', () => {
  const { calls, missing } = pairPrinted(code, [line('1'), line('x', 4), line('3')]);
  expect(calls.map(({ expected }) => expected)).toEqual(['1', '{\n  a: 1\n}', '1']);
  expect(missing.map(({ text }) => text)).toEqual(['2']);
});
