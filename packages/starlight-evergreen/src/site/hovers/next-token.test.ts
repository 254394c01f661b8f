import { expect, test } from 'vitest';
import { nextToken } from './next-token.ts';

/** Two tokens on line 0, none on line 1, three on line 2. */
const lines = [0, 0, 2, 2, 2];

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 1, 2],
  ['ArrowRight', 4, undefined],
  ['ArrowLeft', 2, 1],
  ['ArrowLeft', 0, undefined],
  ['ArrowDown', 0, 2],
  ['ArrowDown', 3, undefined],
  ['ArrowUp', 4, 0],
  ['ArrowUp', 1, undefined],
  ['Home', 3, 0],
  ['End', 0, 4],
  ['a', 0, undefined],
] as const)('%s from %i leads to %s', (key, from, to) => {
  expect(nextToken(key, from, lines)).toBe(to);
});

test('leads nowhere from a token that is not there', () => {
  expect(nextToken('ArrowRight', -1, lines)).toBeUndefined();
});
