import { expect, it } from 'vitest';
import { jsonText, nameText, wordText } from './spelling.ts';

it.each([
  [{ b: 1, a: { d: [{ f: 1, e: 2 }], c: null } }, '{"a":{"c":null,"d":[{"e":2,"f":1}]},"b":1}'],
  ['', '""'],
  [false, 'false'],
  [0, '0'],
  [null, 'null'],
  [Infinity, '"Infinity"'],
  [10n, '"10n"'],
  [new Date(0), '"1970-01-01T00:00:00.000Z"'],
  ['\u2028\u200b\u0085\u{e0001}é', '"\\u2028\\u200b\\u0085\\udb40\\udc01é"'],
])('%s is written as %s', (value, text) => {
  expect(jsonText(value)).toBe(text);
});

it('quotes what is no name or word', () => {
  expect(['a', '$b', 'größe', '2x', 'a-b', ''].map(nameText)).toEqual([
    'a',
    '$b',
    'größe',
    '"2x"',
    '"a-b"',
    '""',
  ]);
  const words = ['a_b', '@shop/sdk', '1.0.0-rc.1+5', 'date-time', 'a:b', 'a:', 'a b', '·', '(', ''];
  expect(words.map(wordText)).toEqual([
    'a_b',
    '@shop/sdk',
    '1.0.0-rc.1+5',
    'date-time',
    'a:b',
    '"a:"',
    '"a b"',
    '"·"',
    '"("',
    '""',
  ]);
});
