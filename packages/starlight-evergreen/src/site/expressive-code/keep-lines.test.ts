import { expect, test } from 'vitest';
import { droppedLines } from './keep-lines.ts';

test('names the lines that went', () => {
  expect(droppedLines(['a', '// ^?', 'b', 'c'], ['a', 'b', 'c'])).toEqual([1]);
  expect(droppedLines(['a', 'b'], ['a', 'b'])).toEqual([]);
});

test('says so when it is other code', () => {
  expect(droppedLines(['a', 'b'], ['a', 'c'])).toBeUndefined();
  expect(droppedLines(['a'], ['a', 'b'])).toBeUndefined();
});
