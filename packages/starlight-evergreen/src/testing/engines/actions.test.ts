import { expect, test } from 'vitest';
import { keyAction, pointerAction } from './actions.ts';

test('a click is a move and a press, in whole pixels', () => {
  const [source] = pointerAction(10.4, 20.6, true);
  expect(source?.actions.map(({ type }) => type)).toEqual(['pointerMove', 'pointerDown', 'pointerUp']);
  expect(source?.actions[0]).toMatchObject({ x: 10, y: 21 });
  expect(pointerAction(1, 2, false)[0]?.actions).toHaveLength(1);
});

test('keys are pressed one after another, and together where a plus joins them', () => {
  const pressed = (...keys: string[]): string[] =>
    keyAction(keys)[0]?.actions.map(({ type, value }) => `${String(type)} ${String(value)}`) ?? [];
  expect(pressed('a', '+')).toEqual(['keyDown a', 'keyUp a', 'keyDown +', 'keyUp +']);
  expect(pressed('Control+k')).toEqual(['keyDown \uE009', 'keyDown k', 'keyUp k', 'keyUp \uE009']);
  expect(pressed('Tab')).toEqual(['keyDown \uE004', 'keyUp \uE004']);
});
