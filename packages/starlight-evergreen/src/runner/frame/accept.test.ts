import { expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { acceptAnswer } from './accept.ts';

test('takes what a worker says as it is', () => {
  const at = { line: 1, column: 2 };
  const line = { kind: 'line', line: { level: 'warn', text: 'a', at, continues: true, whole: 'all' } };
  const request = {
    kind: 'request',
    exchange: {
      method: 'POST',
      path: '/',
      headers: [['accept', '*/*']],
      request: '1',
      status: 200,
      response: '2',
      time: 4,
    },
  };
  const end = {
    kind: 'end',
    hiddenLines: 1,
    hiddenRequests: 2,
    results: [{ label: 'a', text: 'b' }],
    failures: ['c'],
    time: 3,
    thrown: {
      name: 'Error',
      message: 'm',
      properties: [['code', '1']],
      at,
      issues: [{ path: 'a', message: 'b' }],
    },
  };
  expect([line, request, end].map(acceptAnswer)).toEqual([line, request, end]);
});

test.each([undefined, null, 'line', 7, [], {}, { kind: 'report' }, { kind: ['line'] }])(
  'refuses %j',
  (message) => {
    expect(acceptAnswer(message)).toBeUndefined();
  },
);

test('makes text of whatever stands where text should, and cuts it', () => {
  expect(acceptAnswer({ kind: 'line', line: { level: 'html', text: { html: '<img>' } } })).toEqual({
    kind: 'line',
    line: { level: 'log', text: '' },
  });
  for (const at of [7, { line: 0, column: 1 }, { line: 1.5, column: 1 }, { line: '1', column: 1 }])
    expect(acceptAnswer({ kind: 'line', line: { text: 'a', at, continues: 1 } })).toEqual({
      kind: 'line',
      line: { level: 'log', text: 'a' },
    });
  expect(acceptAnswer({ kind: 'line' })).toEqual({ kind: 'line', line: { level: 'log', text: '' } });
  const long = acceptAnswer({ kind: 'line', line: { level: 'log', text: 'x'.repeat(1_000_000) } });
  expect(JSON.stringify(long).length).toBeLessThan(limits.characters + 200);
  const many = acceptAnswer({ kind: 'end', failures: Array.from({ length: 1_000 }, () => 'x'), time: 'now' });
  expect(many).toMatchObject({ results: [], time: 0 });
  expect(many).toHaveProperty('failures.length', 50);
});
