import fc from 'fast-check';
import * as z from 'zod';
import * as mini from 'zod/mini';
import type { $ZodType } from 'zod/v4/core';
import { isSchema } from '../read/is-schema.ts';
import { formatFacts, type Leaf, type RandomCheck, randomLeaf } from './random-leaves.ts';

/**
 * A schema as a tree, so that tests can change one thing of it and write it anew. Its text is made by {@link sourceOf}
 * of functions that zod and zod/mini share.
 */
export interface RandomSchema {
  /** What makes it: `string`, `array`, `optional`, … */
  kind: string;
  /** Its source text, with `$0`, `$1`, … where its children stand. */
  source: string;
  children: readonly RandomSchema[];
  checks: readonly RandomCheck[];
  /** Source text of a value that it accepts, as it comes out of the schema. */
  value: string;
  /** The properties of an object, one for each child. */
  keys?: readonly string[];
}

export interface RandomModel {
  name: string;
  schema: RandomSchema;
}

/** Models, each of which may refer to those before it. */
export interface RandomModule {
  entry: 'zod' | 'zod/mini';
  models: readonly RandomModel[];
}

/** The source text of one schema. */
export function sourceOf({ source, children, checks }: RandomSchema): string {
  const text = source.replaceAll(/\$(\d+)/g, (_, index: string) => {
    const child = children[Number(index)];
    return child ? sourceOf(child) : '';
  });
  return checks.length === 0 ? text : `${text}.check(${checks.map((each) => each.source).join(', ')})`;
}

/** TypeScript widens what stands inside a larger value, and would not take it for a default. */
const some = 'const some = (value: unknown): any => value;';

/** The source text of a module, with an exported type for each model. */
export function moduleSource({ entry, models }: RandomModule): string {
  const lines = models.map(
    ({ name, schema }) =>
      `export const ${name} = ${sourceOf(schema)};\nexport type ${name} = z.infer<typeof ${name}>;\n`,
  );
  return `import * as z from '${entry}';\n\n${some}\n${lines.join('\n')}`;
}

/** The schemas of a module, by the names of their models. */
export function evaluateModule({ entry, models }: RandomModule): Record<string, $ZodType> {
  const statements = models.map(({ name, schema }) => `const ${name} = ${sourceOf(schema)};`);
  const body = `${statements.join('\n')}\nreturn { ${models.map(({ name }) => name).join(', ')} };`;
  // oxlint-disable-next-line typescript/no-implied-eval -- the text is made above
  const made: unknown = new Function('z', 'some', body)(
    entry === 'zod' ? z : mini,
    (value: unknown) => value,
  );
  const entries = Object.entries(made ?? {});
  return Object.fromEntries(
    entries.map(([name, schema]) => {
      if (!isSchema(schema)) throw new Error(`${name} is no schema`);
      return [name, schema];
    }),
  );
}

/** Everything that a schema and those inside it check, outer ones first; models that it refers to have their own. */
export function checksOf(schema: RandomSchema): RandomCheck[] {
  const format = formatFacts.get(schema.source);
  return [
    ...(format ? [{ source: schema.source, facts: format }] : []),
    ...schema.checks,
    ...schema.children.flatMap(checksOf),
  ];
}

const node = (
  kind: string,
  source: string,
  children: readonly RandomSchema[],
  value: string,
): RandomSchema => ({ kind, source, children, checks: [], value });

const ofLeaf = ({ checks, ...leaf }: Leaf): RandomSchema => ({ ...leaf, children: [], checks });

const names = [
  'id',
  'name',
  'amount',
  'createdAt',
  'planId',
  'items',
  'kind',
  'max-size',
  'with space',
  '2x',
];

/** @param models - those that may be referred to by name */
function anySchema(models: readonly RandomModel[], depth: number): fc.Arbitrary<RandomSchema> {
  const leaf = randomLeaf.map(ofLeaf);
  const known = models.map(({ name, schema }) => node('model', name, [], schema.value));
  const simple = known.length > 0 ? fc.oneof(leaf, leaf, fc.constantFrom(...known)) : leaf;
  if (depth === 0) return simple;
  const inner = anySchema(models, depth - 1);
  return fc.oneof(
    simple,
    containers(inner),
    keyed(inner),
    combined(inner),
    objects(models, depth - 1),
    wrapped(inner),
  );
}

const sized = (min: string, max: string, facts: [RandomCheck['facts'], RandomCheck['facts']]) =>
  fc.subarray([
    { source: `z.${min}(1)`, facts: facts[0] },
    { source: `z.${max}(3)`, facts: facts[1] },
  ]);
const lengths = sized('minLength', 'maxLength', [{ minItems: 1 }, { maxItems: 3 }]);
const sizes = sized('minSize', 'maxSize', [{ minSize: 1 }, { maxSize: 3 }]);

function containers(inner: fc.Arbitrary<RandomSchema>): fc.Arbitrary<RandomSchema> {
  return fc.oneof(
    fc
      .tuple(inner, lengths)
      .map(([item, checks]) => ({ ...node('array', 'z.array($0)', [item], `[${item.value}]`), checks })),
    fc
      .tuple(inner, sizes)
      .map(([item, checks]) => ({ ...node('set', 'z.set($0)', [item], `new Set([${item.value}])`), checks })),
    fc
      .tuple(inner, inner)
      .map(([a, b]) => node('tuple', 'z.tuple([$0, $1])', [a, b], `[${a.value}, ${b.value}]`)),
    fc
      .tuple(inner, inner)
      .map(([a, b]) => node('tuple', 'z.tuple([$0, z.optional($1)])', [a, b], `[${a.value}, ${b.value}]`)),
    fc
      .tuple(inner, inner)
      .map(([a, b]) => node('tuple', 'z.tuple([$0], $1)', [a, b], `[${a.value}, ${b.value}]`)),
  );
}

function keyed(inner: fc.Arbitrary<RandomSchema>): fc.Arbitrary<RandomSchema> {
  const records: [source: string, key: string][] = [
    ['z.record(z.string(), $0)', 'key'],
    ['z.record(z.string().check(z.startsWith("k_")), $0)', 'k_1'],
    ['z.record(z.uuid(), $0)', '0190163d-8694-4b5e-a1c5-3b0b4e9c3d2a'],
    ['z.record(z.enum(["day"]), $0)', 'day'],
    ['z.partialRecord(z.enum(["day", "week"]), $0)', 'day'],
    ['z.looseRecord(z.templateLiteral(["x-", z.string()]), $0)', 'x-a'],
  ];
  return fc.oneof(
    fc
      .tuple(fc.constantFrom(...records), inner)
      .map(([[source, key], item]) =>
        node('record', source, [item], `{ ${JSON.stringify(key)}: ${item.value} }`),
      ),
    fc.tuple(inner, sizes).map(([item, checks]) => ({
      ...node('map', 'z.map(z.string(), $0)', [item], `new Map([["key", ${item.value}]])`),
      checks,
    })),
  );
}

/** Unions and intersections; of a discriminated one, each option has a member of its own. */
function combined(inner: fc.Arbitrary<RandomSchema>): fc.Arbitrary<RandomSchema> {
  return fc.oneof(
    fc.tuple(inner, inner).map(([a, b]) => node('union', 'z.union([$0, $1])', [a, b], a.value)),
    fc
      .tuple(inner, inner)
      .map(([a, b]) =>
        node(
          'discriminatedUnion',
          'z.discriminatedUnion("type", [z.object({ type: z.literal("a"), of: $0 }), z.object({ type: z.literal("b"), of: $1 })])',
          [a, b],
          `{ type: "a", of: ${a.value} }`,
        ),
      ),
    fc
      .tuple(inner, inner)
      .map(([a, b]) =>
        node(
          'intersection',
          'z.intersection(z.object({ left: $0, both: z.string() }), z.object({ right: $1, both: z.string() }))',
          [a, b],
          `{ left: ${a.value}, right: ${b.value}, both: "both" }`,
        ),
      ),
  );
}

/** Wrappers that change what a value may be, or nothing at all. */
function wrapped(inner: fc.Arbitrary<RandomSchema>): fc.Arbitrary<RandomSchema> {
  return fc
    .tuple(inner, fc.constantFrom('nullable', 'readonly', 'lazy', 'optional', 'nullish'))
    .map(([item, kind]) =>
      kind === 'readonly' && item.keys === undefined ? ([item, 'lazy'] as const) : ([item, kind] as const),
    )
    .map(([item, kind]) =>
      node(kind, kind === 'lazy' ? 'z.lazy(() => $0)' : `z.${kind}($0)`, [item], item.value),
    );
}

/** What a field's own schema may be wrapped in. */
const fieldWrappers: readonly ((inner: RandomSchema) => RandomSchema)[] = [
  (inner) => inner,
  (inner) => inner,
  (inner) => node('optional', 'z.optional($0)', [inner], inner.value),
  (inner) => node('nullable', 'z.nullable($0)', [inner], inner.value),
  (inner) => node('nullish', 'z.nullish($0)', [inner], inner.value),
  (inner) => node('exactOptional', 'z.exactOptional($0)', [inner], inner.value),
  (inner) => node('nonoptional', 'z.nonoptional(z.optional($0))', [inner], inner.value),
  (inner) => node('default', `z._default($0, some(${inner.value}))`, [inner], inner.value),
  (inner) => node('default', `z._default($0, () => some(${inner.value}))`, [inner], inner.value),
  (inner) => node('catch', `z.catch($0, some(${inner.value}))`, [inner], inner.value),
];

/** Objects that drop, refuse, keep or check what they do not know. */
function objects(models: readonly RandomModel[], depth: number): fc.Arbitrary<RandomSchema> {
  const field = fc
    .tuple(anySchema(models, depth), fc.constantFrom(...fieldWrappers))
    .map(([inner, wrap]) => wrap(inner));
  return fc
    .tuple(
      fc.uniqueArray(fc.tuple(fc.constantFrom(...names), field), {
        selector: ([name]) => name,
        maxLength: 5,
      }),
      fc.constantFrom('object', 'object', 'strictObject', 'looseObject'),
    )
    .map(([fields, kind]) => {
      const keys = fields.map(([name]) => name);
      const children = fields.map(([, schema]) => schema);
      const written = keys.map((key, index) => `${JSON.stringify(key)}: $${index}`);
      const value = fields.map(([key, schema]) => `${JSON.stringify(key)}: ${schema.value}`);
      return {
        ...node(kind, `z.${kind}({ ${written.join(', ')} })`, children, `{ ${value.join(', ')} }`),
        keys,
      };
    });
}

/** An object that holds itself, by a getter. */
function recursive(name: string, object: RandomSchema): RandomSchema {
  const own = `get inner() { return z.optional(z.array(${name})); }`;
  return { ...object, source: object.source.replace(/ \}\)$/, `, ${own} })`).replace('({ , ', '({ ') };
}

/** Random modules of three models, of every kind that has a page. */
export const randomModules: fc.Arbitrary<RandomModule> = fc
  .constantFrom<RandomModule['entry']>('zod', 'zod/mini')
  .chain((entry) => {
    const add = (models: readonly RandomModel[], name: string, of: fc.Arbitrary<RandomSchema>) =>
      of.map((schema): readonly RandomModel[] => [...models, { name, schema }]);
    const first = fc
      .tuple(objects([], 2), fc.boolean())
      .map(([object, isRecursive]) => (isRecursive ? recursive('First', object) : object));
    const second = (models: readonly RandomModel[]) =>
      fc.oneof(objects(models, 2), combined(anySchema(models, 1)), keyed(anySchema(models, 1)));
    return add([], 'First', first)
      .chain((models) => add(models, 'Second', second(models)))
      .chain((models) => add(models, 'Third', objects(models, 3)))
      .map((models) => ({ entry, models }));
  });
