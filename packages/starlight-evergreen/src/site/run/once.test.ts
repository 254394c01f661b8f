import { expect, test } from 'vitest';
import { Once } from './once.ts';

test('is made once, also for those who ask at the same time', async () => {
  const once = new Once<number>();
  let made = 0;
  const make = async (): Promise<number> => (made += 1);
  expect(await Promise.all([once.value(make), once.value(make)])).toEqual([1, 1]);
  expect(await once.value(make)).toBe(1);
});

test('is made again when it could not be made', async () => {
  const once = new Once<number>();
  await expect(once.value(() => Promise.reject(new Error('offline')))).rejects.toThrow('offline');
  expect(await once.value(async () => 2)).toBe(2);
});
