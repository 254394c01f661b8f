import fc from 'fast-check';
import { z } from 'zod';

/** A random schema together with the TypeScript type that it has, written by hand and not taken from it. */
export interface RandomSchema {
  schema: z.ZodType;
  type: string;
  /** A value that fits, for a default. */
  value?: unknown;
}

/** Random models; each may refer to those before it. */
export type RandomModule = { name: string; schema: z.ZodType; type: string; description: string }[];

const hostile = fc
  .array(
    fc.constantFrom(
      '| ',
      '`',
      '```\n',
      '<b>',
      '<script>alert(1)</script>',
      '{x}',
      '\n\n',
      '# ',
      '- ',
      '> ',
      ':::note\n',
      ':icon[x]',
      '---\n',
      '[x](javascript:alert(1))',
      '![x](y)',
      '<!-- ',
      'plain words ',
      '&lt;',
      '\\',
      '*/',
      '*',
      '_',
      '\u202e',
      '| - |\n',
      'N/A',
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const words = fc.constantFrom(
  'id',
  'name',
  'amount',
  'createdAt',
  'planId',
  'items',
  'fields',
  'kind',
  'max-size',
  'with space',
  'a|b',
  '2x',
);
const members = fc.uniqueArray(fc.constantFrom('day', 'one_off', 'a|b', '`', '<i>', "it's", '"', 'x y', ''), {
  minLength: 1,
  maxLength: 5,
});

/** Types without constraints: a reference keeps constraints of fields, not of what is inside their types. */
const plainLeaf: fc.Arbitrary<RandomSchema> = fc.oneof(
  fc.constantFrom<RandomSchema>(
    { schema: z.string(), type: 'string', value: '' },
    { schema: z.boolean(), type: 'boolean', value: false },
    { schema: z.number(), type: 'number', value: 0 },
    { schema: z.int(), type: 'number', value: 0 },
    { schema: z.literal(true), type: 'true', value: true },
  ),
  members.map((values) => ({ schema: z.enum(values), type: literalType(values) })),
  fc
    .constantFrom('a', 'b`c', '<d>')
    .map((value) => ({ schema: z.literal(value), type: JSON.stringify(value), value })),
);

const constrainedLeaf: fc.Arbitrary<RandomSchema> = fc.oneof(
  fc
    .record({ min: fc.integer({ min: 0, max: 4 }), more: fc.integer({ min: 0, max: 30 }) })
    .map(({ min, more }) => ({
      schema: z
        .string()
        .min(min)
        .max(min + more),
      type: 'string',
      value: 'x'.repeat(min),
    })),
  fc
    .record({ least: fc.integer({ min: -50, max: 50 }), more: fc.integer({ min: 0, max: 100 }) })
    .map(({ least, more }) => ({
      schema: z
        .int()
        .min(least)
        .max(least + more),
      type: 'number',
      value: least,
    })),
  fc.constantFrom<RandomSchema>(
    { schema: z.email(), type: 'string', value: 'a@example.com' },
    { schema: z.url(), type: 'string', value: 'https://example.com' },
    { schema: z.uuid(), type: 'string' },
    { schema: z.iso.datetime(), type: 'string' },
  ),
);

function literalType(values: readonly string[]): string {
  return values.map((value) => JSON.stringify(value)).join(' | ');
}

/** What may stand inside another type. */
function innerSchema(models: RandomModule, depth: number): fc.Arbitrary<RandomSchema> {
  if (depth === 0) return plainLeaf;
  const inner = innerSchema(models, depth - 1);
  const named = models.map(({ name, schema }) => ({ schema, type: name }));
  return fc.oneof(
    plainLeaf,
    inner.map((item) => ({ schema: z.array(item.schema), type: `Array<${item.type}>` })),
    inner.map((item) => ({
      schema: z.record(z.string(), item.schema),
      type: `{ [k: string]: ${item.type} }`,
    })),
    fc
      .tuple(inner, plainLeaf)
      .map(([a, b]) => ({ schema: z.tuple([a.schema, b.schema]), type: `[${a.type}, ${b.type}]` })),
    inner.map((item) => ({
      schema: z.union([z.number(), z.array(item.schema)]),
      type: `number | Array<${item.type}>`,
    })),
    objectSchema(models, depth - 1),
    ...(named.length > 0 ? [fc.constantFrom(...named)] : []),
  );
}

function fieldSchema(models: RandomModule, depth: number): fc.Arbitrary<RandomSchema> {
  const list = fc.record({ item: innerSchema(models, depth), min: fc.integer({ min: 0, max: 2 }) });
  return fc.oneof(
    constrainedLeaf,
    innerSchema(models, depth),
    list.map(({ item, min }) => ({
      schema: z
        .array(item.schema)
        .min(min)
        .max(min + 2),
      type: `Array<${item.type}>`,
    })),
  );
}

function objectSchema(models: RandomModule, depth: number): fc.Arbitrary<RandomSchema> {
  const field = fc.record({
    name: words,
    of: fieldSchema(models, depth),
    wrap: fc.constantFrom('plain', 'plain', 'optional', 'nullable', 'nullish', 'default'),
    description: hostile,
  });
  return fc.uniqueArray(field, { selector: ({ name }) => name, maxLength: 6 }).map((fields) => {
    const shape: Record<string, z.ZodType> = {};
    const lines: string[] = [];
    for (const { name, of, wrap, description } of fields) {
      const isOptional = wrap === 'optional' || wrap === 'nullish';
      const isNullable = wrap === 'nullable' || wrap === 'nullish';
      let schema = isNullable ? of.schema.nullable() : of.schema;
      if (isOptional) schema = schema.optional();
      if (wrap === 'default' && of.value !== undefined) schema = schema.default(of.value);
      shape[name] = description === '' ? schema : schema.meta({ description });
      const type = `${of.type}${isNullable ? ' | null' : ''}${isOptional ? ' | undefined' : ''}`;
      lines.push(`${JSON.stringify(name)}${isOptional ? '?' : ''}: ${type};`);
    }
    return { schema: z.object(shape), type: `{ ${lines.join(' ')} }` };
  });
}

/** Modules of objects, with an enum or a union among them. */
export const randomModule: fc.Arbitrary<RandomModule> = fc
  .constantFrom('object', 'enum', 'union')
  .chain((second) => {
    const extend = (
      models: RandomModule,
      name: string,
      of: fc.Arbitrary<RandomSchema>,
    ): fc.Arbitrary<RandomModule> =>
      fc
        .tuple(of, hostile)
        .map(([{ schema, type }, description]) => [...models, { name, schema, type, description }]);
    const secondOf = (models: RandomModule): fc.Arbitrary<RandomSchema> => {
      if (second === 'object') return objectSchema(models, 2);
      if (second === 'enum')
        return members
          .filter((values) => values.length > 1)
          .map((values) => ({ schema: z.enum(values), type: literalType(values) }));
      return innerSchema(models, 1).map((of) => ({
        schema: z.union([z.boolean(), z.array(of.schema)]),
        type: `boolean | Array<${of.type}>`,
      }));
    };
    return extend([], 'First', objectSchema([], 2))
      .chain((models) => extend(models, 'Second', secondOf(models)))
      .chain((models) => extend(models, 'Third', objectSchema(models, 2)));
  });
