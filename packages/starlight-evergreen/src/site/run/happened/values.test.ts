import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { inspectOptions } from '../../../examples/inspect-options.ts';
import { type FoldLine, foldLines, linesIn } from './folds.ts';
import { markDifferences } from './marked-text.ts';
import { isValue, valueTokens } from './value-tokens.ts';

const value = {
  id: 'cus_1',
  list: [{ a: 1, b: [true, null, { c: 'x'.repeat(60) }] }, { a: 2, text: 'a { b' }, [undefined]],
  map: new Map<unknown, unknown>([['a', { b: ['y'.repeat(70)] }]]),
  'odd key': "it's",
};

const textOf = (lines: readonly FoldLine[]): string =>
  lines
    .map((line) =>
      typeof line === 'string'
        ? line
        : [line.open, textOf(line.inner), ...(line.close === '' ? [] : [line.close])].join('\n'),
    )
    .join('\n');

test.each([
  inspect(value, inspectOptions),
  JSON.stringify(value, null, 2),
  '[\n  {\n    a: 1\n  }, {\n    b: 2\n  }\n]',
  '{\n  never: [\n    closed',
  '}\n]',
  'plain text',
])('a text with folds is the text: %#', (text) => {
  const lines = foldLines(text);
  expect(textOf(lines)).toBe(text);
  expect(linesIn(lines)).toBe(text.split('\n').length);
  expect(
    valueTokens(text)
      .map((token) => token.text)
      .join(''),
  ).toBe(text);
});

test('what stands between brackets is a fold', () => {
  expect(foldLines('{\n  a: [\n    1\n  ],\n  b: 2\n}')).toEqual([
    { open: '{', close: '}', inner: [{ open: '  a: [', close: '  ],', inner: ['    1'] }, '  b: 2'] },
  ]);
});

test('the parts of a value have kinds', () => {
  const kinds = (text: string): string[] =>
    valueTokens(text).flatMap(({ text: part, kind }) => (kind === undefined ? [] : [`${part} ${kind}`]));
  expect(kinds(`{ id: 'cus_1', n: -1.5e3, on: true, deep: [Object], 'a-b': null }`)).toEqual([
    'id key',
    "'cus_1' string",
    'n key',
    '-1.5e3 number',
    'on key',
    'true word',
    'deep key',
    '[Object] note',
    "'a-b' key",
    'null word',
  ]);
  expect(kinds('{ "a_1": "x: 1", "b": 2 }')).toEqual(['"a_1" key', '"x: 1" string', '"b" key', '2 number']);
});

test.each([
  ['{ a: 1 }', true],
  ['[ 1 ]', true],
  ["Map(1) { 'a' => 1 }", true],
  ['Customer { id: 1 }', true],
  ['380', true],
  ['undefined', true],
  ['380 messages are left', false],
  ['true enough', false],
  ['Hello', false],
])('%s is a value: %s', (text, is) => {
  expect(isValue(text)).toBe(is);
});

test('what differs is marked in both texts', () => {
  expect(markDifferences('380 messages', '120 messages')).toEqual({
    before: [
      { text: '380', isOther: true },
      { text: ' messages', isOther: false },
    ],
    after: [
      { text: '120', isOther: true },
      { text: ' messages', isOther: false },
    ],
  });
});
