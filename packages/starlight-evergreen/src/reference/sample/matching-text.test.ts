import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Pattern, textsOf, toRegExp } from './matching-text.ts';

function firstMatch(pattern: Pattern): string | undefined {
  const expression = toRegExp(pattern);
  for (const text of textsOf(pattern)) if (expression?.test(text) === true) return text;
  return undefined;
}

const cases: [string, string, string][] = [
  ['^#[0-9a-f]{6}$', 'i', '#abcdef'],
  ['^cus_[a-z0-9]+$', '', 'cus_abc'],
  ['^[A-Z]{2}\\d{2}$', '', 'AB12'],
  ['^(?!foo)\\w+$', '', 'abc'],
  ['^(a|b)-\\1$', '', 'a-a'],
  ['^(?<year>\\d{4})/\\k<year>$', '', '1234/1234'],
  ['^\\p{Lu}\\p{Ll}*$', 'u', 'Aabc'],
  ['^[\\p{L}--[a-z]]$', 'v', 'A'],
  ['^\\d{4}-(?:0[1-9]|1[0-2])$', '', '1234-05'],
  ['^v?\\d+\\.\\d+\\.\\d+$', '', 'v123.456.789'],
  ['^(?=.*\\d)(?=.*[A-Z])(?=.*[!$]).{8,}$', '', 'aB3-$dE5'],
  ['^[\\u4e00-\\u9fa5]+$', '', '一一一'],
  ['\\S', '', 'a'],
  ['^$', '', ''],
  ['^a\\-b$', '', 'a-b'],
];

it.each(cases)('/%s/%s is matched by %j', (source, flags, text) => {
  expect(firstMatch({ source, flags })).toBe(text);
});

it('what is no regular expression is matched by nothing, and fails nothing', () => {
  expect(firstMatch({ source: '(' })).toBeUndefined();
  expect(firstMatch({ source: 'a', flags: 'zz' })).toBeUndefined();
});

it('expressions of the usual parts have a text each', () => {
  const part = fc.constantFrom('a', '[a-z]', '\\d', '[^\\s]', '(?:ab|cd)', '.', '\\w', '-', '[A-F0-9]');
  const repeat = fc.constantFrom('', '+', '*', '?', '{3}', '{2,5}', '{4,}', '+?');
  const source = fc
    .array(
      fc.tuple(part, repeat).map((both) => both.join('')),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => `^${parts.join('')}$`);
  fc.assert(
    fc.property(source, (each) => {
      expect(firstMatch({ source: each }), each).toBeDefined();
    }),
    { numRuns: 200, seed: 20260101 },
  );
});
