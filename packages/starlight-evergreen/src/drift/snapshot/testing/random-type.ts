import fc from 'fast-check';

const words = fc.constantFrom('string', 'number', 'boolean', 'null', 'A', 'B');
const literals = fc.constantFrom('"a"', '"b | c"', '1', '2.5', 'true', 'false');

/** The text of a random type without inline objects, `any` and `unknown`: what it means is the same to TypeScript. */
export const randomPlainType = fc.letrec<{ type: string }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    words,
    literals,
    tie('type').map((items) => `(${items})[]`),
    tie('type').map((values) => `Record<string, ${values}>`),
    fc.array(tie('type'), { maxLength: 2 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(
        tie('type').map((variant) => `(${variant})`),
        { minLength: 2, maxLength: 3 },
      )
      .map((variants) => variants.join(' | ')),
  ),
})).type;

const field = fc
  .tuple(fc.constantFrom('a', 'b', '"c d"'), fc.boolean(), randomPlainType)
  .map(([name, optional, type]) => ({ name, text: `${name}${optional ? '?' : ''}: ${type}` }));

/** The text of a random type of any kind. */
export const randomType = fc.oneof(
  randomPlainType,
  fc.constantFrom('any', 'unknown', 'integer', 'any[]', 'unknown[]'),
  fc
    .uniqueArray(field, { selector: ({ name }) => name, maxLength: 3 })
    .map((fields) => `{ ${fields.map(({ text }) => text).join('; ')} }`),
);
