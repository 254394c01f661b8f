import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onIntent } from './on-intent.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched(): { send: (event: string) => void; prepare: ReturnType<typeof vi.fn> } {
  const button = new EventTarget();
  const prepare = vi.fn(() => Promise.reject(new Error('There is no network.')));
  onIntent(button, prepare);
  return { send: (event) => void button.dispatchEvent(new Event(event)), prepare };
}

test.each(['pointerenter', 'focus'])('%s prepares once, when it rests', async (event) => {
  const { send, prepare } = watched();
  send(event);
  expect(prepare).not.toHaveBeenCalled();
  await vi.runAllTimersAsync();
  send(event);
  send('pointerdown');
  await vi.runAllTimersAsync();
  expect(prepare).toHaveBeenCalledTimes(1);
});

test.each([
  ['pointerenter', 'pointerleave'],
  ['focus', 'blur'],
])('%s that passes over it prepares nothing', async (enter, leave) => {
  const { send, prepare } = watched();
  send(enter);
  send(leave);
  await vi.runAllTimersAsync();
  expect(prepare).not.toHaveBeenCalled();
});

test('a press prepares at once', () => {
  const { send, prepare } = watched();
  send('pointerdown');
  expect(prepare).toHaveBeenCalledTimes(1);
});
