import { expect, test } from 'vitest';
import { codeParts } from './code-parts.ts';
import { wrap } from './wrap.ts';

test('code is what stands between backticks', () => {
  expect(codeParts('`check`, then <b>')).toEqual([
    { kind: 'code', value: 'check' },
    { kind: 'text', value: ', then <b>' },
  ]);
  expect(codeParts('')).toEqual([]);
});

test('lines break at spaces', () => {
  expect(wrap('Cancelled, still `active`', 15)).toEqual(['Cancelled,', 'still active']);
  expect(wrap('Incomprehensibilities', 5)).toEqual(['Incomprehensibilities']);
  expect(wrap('a b', 3)).toEqual(['a b']);
});
