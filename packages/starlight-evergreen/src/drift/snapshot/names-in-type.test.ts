import { expect, it } from 'vitest';
import { namesIn, replaceNames, typePieces } from './names-in-type.ts';
import { typeFrom } from './testing/type-from.ts';
import { nameType } from './type.ts';

const type = typeFrom('{ A: A[]; B?: "A" | B /* default "A", wire "A" */ } | Record<string, A> | [A, A]');

it('names are told from literals, keys and comments', () => {
  expect(namesIn(type)).toEqual(['A', 'B']);
  expect(
    typePieces(type)
      .map(({ text }) => text)
      .join(''),
  ).toBe(type.text);
});

it('names are replaced wherever they stand, and nothing else is', () => {
  const replaced = replaceNames(type, (name) => (name === 'A' ? nameType('New') : undefined));
  expect(replaced).toEqual(
    typeFrom('{ A: New[]; B?: "A" | B /* default "A", wire "A" */ } | Record<string, New> | [New, New]'),
  );
});

it('a union that stands for a name is dissolved, and variants stay in order', () => {
  const replaced = replaceNames(typeFrom('A | B | C'), (name) =>
    name === 'A' ? typeFrom('B | Z') : undefined,
  );
  expect(replaced).toEqual(typeFrom('B | C | Z'));
});

it('a type in which nothing is replaced is the very same', () => {
  expect(replaceNames(type, () => undefined)).toBe(type);
});
