import fc from 'fast-check';

function tupleText(items: readonly string[], optional: readonly string[], rest?: string): string {
  const parts = [...items.map((item) => `(${item})`), ...optional.map((item) => `(${item})?`)];
  return `[${[...parts, ...(rest === undefined ? [] : [`...(${rest})[]`])].join(', ')}]`;
}

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
    tie('type').map((items) => `Set<${items}>`),
    fc.tuple(tie('type'), tie('type')).map(([keys, values]) => `Map<${keys}, ${values}>`),
    fc
      .tuple(
        fc.array(tie('type'), { maxLength: 2 }),
        fc.array(tie('type'), { maxLength: 2 }),
        fc.option(tie('type'), { nil: undefined }),
      )
      .map(([items, optional, rest]) => tupleText(items, optional, rest)),
    fc
      .array(
        tie('type').map((variant) => `(${variant})`),
        { minLength: 2, maxLength: 3 },
      )
      .map((variants) => variants.join(' | ')),
  ),
})).type;

const facts = fc.constantFrom('', ' /* minLength 1 */', ' /* minLength 2 */', ' /* default 1 */');
const field = fc
  .tuple(fc.constantFrom('a', 'b', '"c d"'), fc.boolean(), randomPlainType, facts)
  .map(([name, optional, type, comment]) => ({
    name,
    text: `${name}${optional ? '?' : ''}: ${type}${comment}`,
  }));
const additional = fc.constantFrom(
  '',
  '[key]: never',
  '[key]: string',
  '[key]: A | string',
  '[key]: unknown',
);
const limits = fc.constantFrom(
  'minLength 1',
  'minLength 2',
  'maxLength 3',
  'format uuid',
  'minItems 1, maxItems 2',
);

/** The text of a random type of any kind. */
export const randomType = fc.oneof(
  randomPlainType,
  fc.constantFrom('any', 'unknown', 'integer', 'any[]', 'unknown[]', 'json', 'undefined', '5n', 'bigint'),
  fc.constantFrom('A & B', 'A & B & C', '(A & B)[]', 'A & (B | C)', 'A'),
  fc.tuple(randomPlainType, limits).map(([type, limit]) => `${type} /* ${limit} */`),
  fc.tuple(randomPlainType, limits).map(([type, limit]) => `(${type} /* ${limit} */)[]`),
  fc
    .tuple(randomPlainType, limits, randomPlainType)
    .map(([type, limit, other]) => `(${type} /* ${limit} */) | ${other}`),
  fc
    .tuple(fc.uniqueArray(field, { selector: ({ name }) => name, maxLength: 3 }), additional)
    .map(([fields, beyond]) => {
      const parts = [...fields.map(({ text }) => text), ...(beyond === '' ? [] : [beyond])];
      return `{ ${parts.join('; ')} }`;
    }),
);
