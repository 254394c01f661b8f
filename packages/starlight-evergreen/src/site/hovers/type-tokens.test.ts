import { expect, test } from 'vitest';
import { LINK, typeTokens } from './type-tokens.ts';

const kinds = (type: string): string =>
  typeTokens(type)
    .filter(({ kind }) => kind !== 'plain')
    .map(({ kind, text }) => `${text} ${kind}`)
    .join(', ');

test.each([
  [
    '(property) type?: BalanceType | undefined',
    '(property) label, type name, ?: keyword, BalanceType type, | keyword, undefined constant',
  ],
  [
    '(method) Balances.create(request: Params): Promise<Balance>',
    '(method) label, Balances type, create function, request name, : keyword, Params type, : keyword, Promise type, Balance type',
  ],
  ['class Shop', 'class keyword, Shop type'],
  [
    'map<U>(each: (value: 1) => U[])',
    'map function, U type, each name, : keyword, value name, : keyword, 1 constant, => keyword, U type',
  ],
  [
    `"a \\" Balance" | 'b' | string`,
    `"a \\" Balance" string, | keyword, 'b' string, | keyword, string primitive`,
  ],
  [`${LINK}Balance${LINK} | null`, `${LINK}Balance${LINK} link, | keyword, null constant`],
])('%s', (type, expected) => {
  expect(kinds(type)).toBe(expected);
});

test('nothing of a type is lost', () => {
  const type = 'type T = {\n    a?: Array<"<b>" | B>;\n} & `x${string}` …';
  expect(
    typeTokens(type)
      .map(({ text }) => text)
      .join(''),
  ).toBe(type);
});
