import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { typeFrom } from '../snapshot/testing/type-from.ts';
import { variantsOf } from '../snapshot/type.ts';
import {
  assignable as isAssignable,
  type Objects,
  relate as relateTypes,
  type Relation,
} from './assignable.ts';
import { randomPlainType, randomType } from '../snapshot/testing/random-type.ts';

const assignable = (from: string, to: string, objects?: Objects) =>
  isAssignable(typeFrom(from), typeFrom(to), objects);
const relate = (before: string, after: string, objects?: Objects) =>
  relateTypes(typeFrom(before), typeFrom(after), objects);

it.each<[string, string, Relation]>([
  ['string', 'number | string', 'widened'],
  ['"a"', 'string', 'widened'],
  ['string', '"a" | "b"', 'narrowed'],
  ['string', 'number', 'changed'],
  ['A | B', 'B | A', 'same'],
  ['"a | b"', '"a" | "b"', 'changed'],
  ['boolean', 'true | false', 'same'],
  ['true', 'boolean', 'widened'],
  ['integer', 'number', 'widened'],
  ['3', 'integer', 'widened'],
  ['3.5', 'integer', 'changed'],
  ['-1e3', 'number', 'widened'],
  ['A[]', '(A | B)[]', 'widened'],
  ['A', 'A[]', 'changed'],
  ['Record<string, A>', 'Record<string, A | null>', 'widened'],
  ['[A, B]', '(A | B)[]', 'widened'],
  ['[A, B]', '[A]', 'changed'],
  ['A', 'any', 'widened'],
  ['any', 'A', 'narrowed'],
  ['any', 'unknown', 'widened'],
  ['Record<string, any>', 'Record<string, string>', 'narrowed'],
  ['{ a: string }', '{ a: string | null }', 'widened'],
  ['{ a: string }', '{ a?: string }', 'widened'],
  ['{ a: string; b: number }', '{ b: number; a: string }', 'same'],
  ['{ a: "x; y" }', '{ a: "x"; y: A }', 'changed'],
  ['{ a: number /* minimum 1 */ }', '{ a: number /* minimum 2 */ }', 'narrowed'],
  ['{ a: A /* default 1 */ }', '{ a: A /* default 2 */ }', 'changed'],
  ['(string /* maxLength 9 */)[]', '(string /* maxLength 5 */)[]', 'narrowed'],
  ['(string /* format uuid */)[]', '(string /* format email */)[]', 'changed'],
  ['(string /* maxLength 5 */) | number', 'number | string', 'widened'],
  ['(string /* rewritten ["trimmed"] */)[]', 'string[]', 'changed'],
  ['"abc"', 'string /* maxLength 5 */', 'widened'],
  ['"abcdef"', 'string /* maxLength 5 */', 'changed'],
  ['5', 'number /* minimum 1 */', 'widened'],
  ['5', 'number /* exclusiveMinimum 5 */', 'changed'],
  ['5n', 'bigint /* minimum 5n */', 'widened'],
  ['Date /* minimum 2020-01-01T00:00:00.000Z */', 'Date /* minimum 2030-01-01T00:00:00.000Z */', 'narrowed'],
  ['(A | B)[] /* minItems 1 */', 'A[] /* minItems 2 */', 'narrowed'],
  ['[A, A]', 'A[] /* minItems 2 */', 'widened'],
  ['[A, A?]', 'A[] /* minItems 2 */', 'changed'],
  ['[A, B?]', '[A]', 'narrowed'],
  ['[A, B?]', '[A, B]', 'narrowed'],
  ['[A, ...A[]]', 'A[]', 'widened'],
  ['[A, ...A[]]', '[A, ...(A | B)[]]', 'widened'],
  ['[...A[]]', 'A[]', 'same'],
  ['Set<A>', 'Set<A | B>', 'widened'],
  ['Set<A>', 'A[]', 'changed'],
  ['Map<string, A>', 'Map<string, A | B>', 'widened'],
  ['Record<string /* format uuid */, A>', 'Record<string, A>', 'widened'],
  ['A & B', 'A', 'widened'],
  ['A & B', 'A & B & C', 'narrowed'],
  ['A & B', 'B & A', 'same'],
  ['5n', 'bigint', 'widened'],
  ['5n', '"5n"', 'changed'],
  ['string | number', 'json', 'widened'],
  ['bigint', 'json', 'changed'],
  ['`() => void`', '`() => string`', 'changed'],
  ['{ a: A }', '{ a: A; [key]: never }', 'narrowed'],
  ['{ a: A; [key]: never }', '{ a: A; [key]: unknown }', 'changed'],
])('%s -> %s is %s', (before, after, relation) => {
  expect(relate(before, after)).toBe(relation);
});

describe('inline objects', () => {
  const small = '{ a: string }';
  it.each<[string, Relation, Relation]>([
    ['{ a: string; b?: A }', 'narrowed', 'widened'],
    ['{ a: string; b: A }', 'narrowed', 'changed'],
    ['{}', 'widened', 'changed'],
    ['{ a: string; [key]: unknown }', 'narrowed', 'widened'],
    ['{ a: string; [key]: never }', 'narrowed', 'narrowed'],
  ])('read, %s says more or less; sent, it takes more or less', (after, read, sent) => {
    expect(relate(small, after, 'open')).toBe(read);
    expect(relate(small, after, 'exact')).toBe(sent);
  });
});

describe.each(['open', 'exact'] as const)('with %s objects', (objects) => {
  it('every type is assignable to itself', () => {
    fc.assert(fc.property(randomType, (type) => assignable(type, type, objects)));
  });

  it('a union takes what its variants take', () => {
    fc.assert(
      fc.property(randomType, randomType, randomType, (type, target, more) => {
        expect(assignable(type, `(${type}) | (${more})`, objects)).toBe(true);
        if (assignable(type, target, objects))
          expect(assignable(type, `(${more}) | (${target})`, objects)).toBe(true);
        expect(['same', 'widened']).toContain(relate(type, `(${type}) | (${more})`, objects));
      }),
    );
  });

  it('what fits into what fits into a third fits into the third', () => {
    fc.assert(
      fc.property(randomType, randomType, randomType, (a, b, c) => {
        if (assignable(a, b, objects) && assignable(b, c, objects))
          expect(assignable(a, c, objects)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('a relation read backwards is its mirror image', () => {
    const mirror = { same: 'same', changed: 'changed', widened: 'narrowed', narrowed: 'widened' };
    fc.assert(
      fc.property(randomType, randomType, (before, after) => {
        expect(relate(after, before, objects)).toBe(mirror[relate(before, after, objects)]);
      }),
    );
  });
});

it('says what the compiler says', () => {
  const [types, others] = [41, 42].map((seed) => fc.sample(randomPlainType, { seed, numRuns: 400 }));
  const pairs = types?.map((type, index) => [type, others?.[index] ?? '', index % 2 === 0] as const) ?? [];
  // Half of them are made to fit more often than chance would.
  const cases = pairs.map(([from, to, wide]) => [
    from,
    wide ? `(${to}) | ${variantsOf(typeFrom(from))[0]?.text ?? ''}` : to,
  ]);
  const lines = cases.map(
    ([from, to], index) => `declare let a${index}: ${from}; let b${index}: ${to} = a${index};`,
  );
  const wrong = linesWithErrors(['interface A { a: "A" }', 'interface B { b: "B" }', ...lines].join('\n'));
  const expected = cases.map((_, index) => !wrong.has(index + 2));
  expect(expected.filter(Boolean).length).toBeGreaterThan(150);
  const differing = cases.filter(([from = '', to = ''], index) => assignable(from, to) !== expected[index]);
  expect(differing).toEqual([]);
});

function linesWithErrors(text: string): Set<number> {
  const host = ts.createCompilerHost({});
  const read = host.getSourceFile;
  host.getSourceFile = (file, version) =>
    file === '/types.ts' ? ts.createSourceFile(file, text, version) : read(file, version);
  const program = ts.createProgram(['/types.ts'], { strict: true, noEmit: true, types: [] }, host);
  const file = program.getSourceFile('/types.ts');
  if (!file) throw new Error('the program has lost its file');
  const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  return new Set(found.map(({ start = 0 }) => file.getLineAndCharacterOfPosition(start).line));
}
