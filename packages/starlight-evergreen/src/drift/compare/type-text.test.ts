import fc from 'fast-check';
import { expect, it } from 'vitest';
import { randomType } from './testing/random-type.ts';
import { namesIn, parseType, renameIn, spell } from './type-text.ts';

it.each([
  ['B | A | A', 'A | B'],
  ['(B | A)[]', '(A | B)[]'],
  ['(A)', 'A'],
  ['Array<Record<string, B | A>>', 'Record<string, A | B>[]'],
  ['[ "a | b" , 2 ]', '["a | b", 2]'],
  ['[]', '[]'],
  ['{ b?: X; "a b": Y | null }', '{ "a b": Y | null; "b"?: X }'],
  ['{ a: X /* default "*/", minimum 1 */; b: Y }', '{ "a": X/* default "*/", minimum 1 */; "b": Y }'],
])('%s is spelled %s', (text, spelling) => {
  expect(spell(parseType(text))).toBe(spelling);
});

it.each(['', 'A &', 'Map<A, B>', '"open', '{ a: }', '{ a', '(A', 'A B', '[A', 'Record<number, A>'])(
  'keeps the text %j that it cannot read',
  (text) => {
    expect(parseType(text)).toEqual({ kind: 'other', text });
  },
);

it('spells what it has spelled the same way', () => {
  fc.assert(
    fc.property(randomType, (text) => {
      const spelling = spell(parseType(text));
      expect(spell(parseType(spelling))).toBe(spelling);
    }),
  );
});

it('survives any text', () => {
  fc.assert(fc.property(fc.string(), (text) => typeof spell(parseType(text)) === 'string'));
});

it('renames names, but neither strings, keys nor comments', () => {
  const text = '{ A: A[]; A?: "A" | B /* default A, wire "A" */ } | Record<string, A>';
  expect(namesIn(text)).toEqual(['A', 'B', 'Record', 'string']);
  expect(renameIn(text, (name) => (name === 'A' ? 'New' : undefined))).toBe(
    '{ A: New[]; A?: "A" | B /* default A, wire "A" */ } | Record<string, New>',
  );
});
