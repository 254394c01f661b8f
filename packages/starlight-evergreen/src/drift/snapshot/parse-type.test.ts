import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseFieldType, parseType } from './parse-type.ts';
import { LineError } from './scan.ts';
import { randomType } from './testing/random-type.ts';
import { typeFrom } from './testing/type-from.ts';

it.each([
  ['B | A | A', 'A | B'],
  ['(B | A)[]', '(A | B)[]'],
  ['(A)', 'A'],
  ['(A)[][]', 'A[][]'],
  ['(C | B) | A', 'A | B | C'],
  ['Record<string, B | A>[]', 'Record<string, A | B>[]'],
  ['Record', 'Record'],
  ['[ "a | b" , 2 ]', '["a | b", 2]'],
  ['[]', '[]'],
  ['[][]', '[][]'],
  ['{ b?: X; "a b": null | Y }', '{ "a b": Y | null; b?: X }'],
  ['{ a: X /* default "*/", minimum 1 */; b: Y }', '{ a: X /* default "*\\u002f", minimum 1 */; b: Y }'],
  [
    '{ a: X /* deprecated, maxItems 2, default {"b":1,"a":2} */ }',
    '{ a: X /* default {"a":2,"b":1}, maxItems 2, deprecated */ }',
  ],
  ['{ a: (X /* maxItems 2 */) /* default generated */ }', '{ a: X /* default generated, maxItems 2 */ }'],
  ['{ a: (X /* maxItems 2 */) | Y; [key]: never }', '{ a: (X /* maxItems 2 */) | Y; [key]: never }'],
  ['{ [key]: X /* minimum 1 */; a: Y }', '{ a: Y; [key]: X /* minimum 1 */ }'],
  ['(X /* minimum 1 */) /* maximum 5n */', 'X /* minimum 1, maximum 5n */'],
  ['B & A | C', 'A & B | C'],
  ['A & (B | C)', 'A & (B | C)'],
  ['(B & A)[]', '(A & B)[]'],
  ['Map<B | A, Set<X>>', 'Map<A | B, Set<X>>'],
  ['Record<string, A>', 'Record<string, A>'],
  ['Record<(string /* format uuid */), A>', 'Record<string /* format uuid */, A>'],
  ['[A, B?, ...(C | D)[]]', '[A, B?, ...(C | D)[]]'],
  ['[...A[]]', '[...A[]]'],
  ['components.Usage[]', 'components.Usage[]'],
  ['`Usage` | `json` | json', 'Usage | `json` | json'],
  ['`a-b` | `(a: \\u0022x\\u0022) => void`', '`(a: \\u0022x\\u0022) => void` | `a-b`'],
  ['-5n | 5n', '-5n | 5n'],
])('%s is written %s', (text, spelling) => {
  expect(typeFrom(text).text).toBe(spelling);
});

it('of a field, null is told apart', () => {
  const read = (text: string) => {
    const { type, nullable } = parseFieldType({ text, at: 0 });
    return [type.text, nullable];
  };
  expect(read('A | B | null')).toEqual(['A | B', true]);
  expect(read('A | B')).toEqual(['A | B', false]);
  expect(read('(A | null)[]')).toEqual(['(A | null)[]', false]);
  expect(read('null')).toEqual(['null', false]);
  expect(read('null | null')).toEqual(['null', true]);
  expect(read('never | null')).toEqual(['never', true]);
});

it.each([
  ['', 'a type is missing here', 0],
  ['A &', 'a type is missing here', 3],
  ['A B', '`B` does not belong here', 2],
  ['A |', 'a type is missing here', 3],
  ['List<A, B>', '`<` does not belong here', 4],
  ['Map<A>', '`,` is missing here', 5],
  ['[...A]', 'a list is missing here', 4],
  ['[...A[], B]', '`]` is missing here', 7],
  ['`a', 'this quote is not closed', 0],
  ['`\\x`', '``\\x`` is no name', 0],
  ['{ a.b: A }', '`a.b` is not the name of a field', 2],
  ['Record<string>', '`,` is missing here', 13],
  ['{ a: }', '`}` does not belong here', 5],
  ['{ a b }', '`:` is missing here', 4],
  ['{ 1: A }', '`1` is not the name of a field', 2],
  ['{ a: A /* minimum 1 */ c }', '`}` is missing here', 23],
  ['{ a: A /* b */ }', '`b` is no fact that a field can have', 10],
  ['(A', '`(` is not closed', 0],
  ['[A', '`[` is not closed', 0],
  ['"open', 'this quote is not closed', 0],
  ['1.2.3', '`1.2.3` is not JSON', 0],
  ['A /* wire b */', 'a type cannot have `wire`, only a field can', 5],
])('refuses %j', (text, message, at) => {
  expect(() => parseType({ text, at: 10 })).toThrow(new LineError(message, at + 10));
});

it('reads what it has written the same way', () => {
  fc.assert(
    fc.property(randomType, (text) => {
      const type = typeFrom(text);
      expect(typeFrom(type.text)).toEqual(type);
    }),
  );
});

it('reads or refuses any text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      try {
        return typeFrom(typeFrom(text).text).text !== '';
      } catch (error) {
        return error instanceof LineError;
      }
    }),
  );
});
