import { expect, test } from 'vitest';
import { countDone, createProgress, type Progress } from './progress.ts';

function record(): { lines: string[]; progress: Progress; at(milliseconds: number): void } {
  let time = 0;
  const lines: string[] = [];
  const progress = createProgress(
    (line) => lines.push(line),
    () => time,
  );
  return { lines, progress, at: (milliseconds) => (time = milliseconds) };
}

test('a line is printed every five seconds at most, and none before the first five', () => {
  const { lines, progress, at } = record();
  for (const time of [1000, 4999, 5000, 9000, 10_000, 10_001]) {
    at(time);
    progress(String(time));
  }
  expect(lines).toEqual(['5000', '10000']);
});

test('what is left is worked out from what is done', () => {
  const { lines, progress, at } = record();
  const count = countDone(progress, 'pages checked');
  const steps: [time: number, done: number][] = [
    [5000, 9],
    [10_000, 25],
    [20_000, 80],
    [25_000, 100],
  ];
  for (const [time, done] of steps) {
    at(time);
    count(done, 100);
  }
  expect(lines).toEqual([
    '  9 of 100 pages checked',
    '  25 of 100 pages checked, about 30 s left',
    '  80 of 100 pages checked, about 5 s left',
    '  100 of 100 pages checked',
  ]);
});
