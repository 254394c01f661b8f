import { expect, test } from 'vitest';
import { createProgress } from './progress.ts';

test('a line is printed every five seconds at most, and none before the first five', () => {
  let time = 0;
  const lines: string[] = [];
  const progress = createProgress(
    (line) => lines.push(line),
    () => time,
  );
  for (time of [1000, 4999, 5000, 9000, 10_000, 10_001]) progress(String(time));
  expect(lines).toEqual(['5000', '10000']);
});
