import { expect, test } from 'vitest';
import { formatRows, holds, type Row } from './row.ts';

const row = (measured: number): Row => ({ name: 'x', measured, bound: 2, unit: 's', detail: 'why' });

test('a bound holds up to its own value, and not for what could not be worked out', () => {
  expect([1, 2, 2.01, Number.NaN].map((measured) => holds(row(measured)))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('rows stand in columns, each with its detail below', () => {
  const ratio: Row = {
    name: 'a ratio',
    measured: 0.08,
    bound: 0.1,
    unit: 'x',
    detail: '8 ms against 100 ms',
  };
  expect(formatRows([row(3), ratio])).toBe(
    [
      'x        3.0 s   at most 2.0 s   FAIL',
      '    why',
      'a ratio  0.080x  at most 0.100x  pass',
      '    8 ms against 100 ms',
    ].join('\n'),
  );
});
