import { Text } from '@codemirror/state';
import { expect, test } from 'vitest';
import { positionOf } from './place.ts';

const doc = Text.of(['one', 'three', '']);

test.each([
  [1, 1, 0],
  [2, 3, 6],
  [2, 99, 9],
  [99, 1, 10],
  [0, 0, 0],
])('line %i, column %i is at %i', (line, column, position) => {
  expect(positionOf(doc, { line, column })).toBe(position);
});
