import { expect, test } from 'vitest';
import { popoverPosition } from './position.ts';

const phone = { width: 360, height: 800 };

function token(left: number, top: number): Parameters<typeof popoverPosition>[0] {
  return { left, top, bottom: top + 20 };
}

test('goes below the token', () => {
  expect(popoverPosition(token(50, 100), { width: 200, height: 60 }, phone)).toEqual({ left: 50, top: 126 });
});

test('goes above a token near the bottom', () => {
  expect(popoverPosition(token(50, 760), { width: 200, height: 60 }, phone)).toEqual({ left: 50, top: 694 });
});

test('stays inside the right edge', () => {
  expect(popoverPosition(token(300, 100), { width: 200, height: 60 }, phone).left).toBe(152);
});

test('keeps its start in view when it is larger than the viewport', () => {
  expect(popoverPosition(token(300, 400), { width: 500, height: 900 }, phone)).toEqual({ left: 8, top: 8 });
});
