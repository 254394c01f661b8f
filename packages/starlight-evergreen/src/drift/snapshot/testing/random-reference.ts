import fc from 'fast-check';
import type {
  Constraints,
  EnumValue,
  Field,
  Model,
  Operation,
  Reference,
  TypeExpression,
} from '../../../reference/model.ts';

// prettier-ignore
const fragments = [
  '"', '\\', '\n', '\r\n', ' · ', '·', ' | ', '| null', ' | null', ': ', '? ', '# ', '  ', ' ', ', ', '; ', '-', '1', 'a',
  '{', '}', '[', ']', '(', ')', '<', '>', '/*', '*/', '[key]: ', 'default 1', 'wire x', 'deprecated', 'object A (both)',
  'null', '__proto__', 'toString', '/v1/{id}', 'POST', "'", '`', '\t', 'é', '日本', '😀', '\ud800', '\u0000', '\u0085',
  '\u2028', '\u202e', '\ufeff',
];

/** Texts made of everything that means something in a report, and of what hides in one. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...fragments), { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

const identifier = fc.constantFrom('A', 'B', 'C', 'Plan', 'Plan2', '$x', '_y', 'größe', 'toString', 'a·b');
const name = fc.oneof(identifier, hostile);
/** What a model may be called besides: words of the language of types, and names that are no names. */
const modelName = fc.constantFrom(
  'string',
  'json',
  'true',
  'components.Usage',
  'a-b',
  'a b',
  'Record',
  'Set',
  '1',
);
// `-0` and `0` are one number in JSON.
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));

/** No year before the first: its date has a sign. */
const date = fc.date({ noInvalidDate: true }).map((value) => value.toISOString());
const limit = fc.oneof(
  number,
  fc.bigInt().map((value) => `${value}n`),
  date,
);

const someConstraints: fc.Arbitrary<Constraints> = fc.record(
  {
    format: hostile,
    pattern: hostile,
    patternFlags: fc.constantFrom('i', 'gu'),
    startsWith: hostile,
    endsWith: hostile,
    includes: hostile,
    rewritten: fc.subarray(['trimmed', 'lowercase', 'uppercase', 'normalized'] as const),
    minLength: fc.nat(),
    maxLength: fc.nat(),
    minimum: limit,
    maximum: limit,
    exclusiveMinimum: limit,
    exclusiveMaximum: limit,
    multipleOf: limit,
    minItems: fc.nat(),
    maxItems: fc.nat(),
    minSize: fc.nat(),
    maxSize: fc.nat(),
    mediaTypes: fc.array(hostile, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

const constraints = fc.oneof(
  someConstraints,
  fc
    .tuple(someConstraints, fc.array(someConstraints, { maxLength: 2 }))
    .map(([own, also]): Constraints => ({ ...own, also })),
);

/** With limits half of the time. */
function limited<T extends object>(each: fc.Arbitrary<T>): fc.Arbitrary<T & { constraints?: Constraints }> {
  return fc.oneof(
    each,
    fc.tuple(each, constraints).map(([type, limits]) => ({ ...type, constraints: limits })),
  );
}

const { type, field } = fc.letrec<{ type: TypeExpression; field: Field; fields: Field[] }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom<TypeExpression>(
      ...(['boolean', 'null', 'undefined', 'any', 'unknown', 'never', 'json'] as const).map((kind) => ({
        kind,
      })),
    ),
    limited(
      fc.constantFrom<Extract<TypeExpression, { constraints?: Constraints }>>(
        { kind: 'string' },
        { kind: 'number' },
        { kind: 'number', integer: true },
        { kind: 'bigint' },
        { kind: 'bigint', value: '-5' },
        { kind: 'date' },
      ),
    ),
    fc
      .oneof(hostile, fc.integer(), fc.boolean())
      .map((value): TypeExpression => ({ kind: 'literal', value })),
    fc.oneof(identifier, modelName).map((model): TypeExpression => ({ kind: 'model', name: model })),
    limited(hostile.map((text): TypeExpression => ({ kind: 'external', text }))),
    limited(tie('type').map((items): TypeExpression => ({ kind: 'array', items }))),
    limited(tie('type').map((items): TypeExpression => ({ kind: 'set', items }))),
    limited(
      fc
        .tuple(tie('type'), tie('type'))
        .map(([keys, values]): TypeExpression => ({ kind: 'map', keys, values })),
    ),
    limited(
      fc
        .tuple(fc.option(tie('type'), { nil: undefined }), tie('type'))
        .map(([keys, values]): TypeExpression => ({ kind: 'record', values, ...(keys && { keys }) })),
    ),
    fc
      .tuple(
        fc.array(tie('type'), { maxLength: 3 }),
        fc.option(fc.nat(3), { nil: undefined }),
        fc.option(tie('type'), { nil: undefined }),
      )
      .map(([items, required, rest]): TypeExpression => ({
        kind: 'tuple',
        items,
        ...(required !== undefined && { required: Math.min(required, items.length) }),
        ...(rest && { rest }),
      })),
    fc.array(tie('type'), { maxLength: 3 }).map((variants): TypeExpression => ({ kind: 'union', variants })),
    fc
      .array(tie('type'), { minLength: 2, maxLength: 3 })
      .map((parts): TypeExpression => ({ kind: 'intersection', parts })),
    fc
      .record(
        { fields: tie('fields'), additional: tie('type'), strict: fc.constant(true as const) },
        { requiredKeys: ['fields'] },
      )
      .map((object): TypeExpression => ({ kind: 'object', ...object })),
  ),
  field: fc.record(
    {
      name,
      wireName: name,
      type: tie('type'),
      optional: fc.boolean(),
      nullable: fc.boolean(),
      generatedDefault: fc.constant(true as const),
      default: fc.oneof(fc.jsonValue({ maxDepth: 2 }), hostile, fc.constantFrom(10n, Infinity)),
      constraints,
      deprecated: hostile,
      description: hostile,
    },
    { requiredKeys: ['name', 'wireName', 'type', 'optional', 'nullable'] },
  ),
  fields: uniqueByName(tie('field')),
}));

function uniqueByName<T extends { name: string }>(each: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.uniqueArray(each, { selector: (item) => item.name, maxLength: 4 });
}

const base = {
  name: fc.oneof(name, modelName),
  direction: fc.constantFrom('request' as const, 'response' as const, 'both' as const),
  schema: fc.constant('schema'),
  deprecated: hostile,
  from: hostile,
  exported: fc.oneof(name, modelName),
};

const always = ['name', 'direction', 'schema', 'kind'] as const;

const values: fc.Arbitrary<EnumValue[]> = fc.uniqueArray(
  fc
    .tuple(fc.oneof(hostile, fc.integer(), fc.constantFrom('a', 1)), fc.option(name, { nil: undefined }))
    .map(([value, key]) => (key === undefined ? { value } : { value, key })),
  { selector: ({ value, key }) => JSON.stringify([value, key]), maxLength: 4 },
);

const model: fc.Arbitrary<Model> = fc.oneof(
  fc.record(
    {
      ...base,
      kind: fc.constant('object' as const),
      fields: uniqueByName(field),
      additional: type,
      strict: fc.constant(true as const),
    },
    { requiredKeys: [...always, 'fields'] },
  ),
  fc.record(
    { ...base, kind: fc.constant('enum' as const), values, open: fc.boolean() },
    { requiredKeys: [...always, 'values', 'open'] },
  ),
  fc.record(
    { ...base, kind: fc.constant('union' as const), variants: fc.array(type, { maxLength: 4 }) },
    { requiredKeys: [...always, 'variants'] },
  ),
);

const operation: fc.Arbitrary<Operation> = fc.record(
  {
    name: fc.oneof(fc.constantFrom('check', 'plans.get', 'plans.list', 'a.b.c', 'other.x'), hostile),
    request: type,
    parameters: uniqueByName(fc.record({ name, type, optional: fc.boolean() })),
    response: type,
    delivery: fc.constantFrom('stream' as const, 'pages' as const),
    method: fc.oneof(fc.constantFrom('GET', 'POST'), hostile),
    path: fc.oneof(fc.constantFrom('/v1/plans/{id}', '/'), hostile),
  },
  { requiredKeys: ['name'] },
);

export const randomReference: fc.Arbitrary<Reference> = fc.record({
  id: fc.constant('test'),
  package: fc.oneof(fc.constantFrom('shop-sdk', '@shop/sdk'), hostile),
  version: fc.oneof(fc.constantFrom('1.0.0', '2.0.0-rc.1+5'), hostile),
  models: uniqueByName(model).map((models) => Object.fromEntries(models.map((each) => [each.name, each]))),
  operations: uniqueByName(operation),
});

/** The same reference with everything declared the other way round. */
export function reversed(reference: Reference): Reference {
  return {
    ...reference,
    models: Object.fromEntries(
      Object.entries(reference.models)
        .toReversed()
        .map(([key, each]) => [key, reversedModel(each)]),
    ),
    operations: reference.operations.toReversed(),
  };
}

function reversedModel(each: Model): Model {
  switch (each.kind) {
    case 'object':
      return { ...each, fields: reversedFields(each.fields) };
    case 'enum':
      return { ...each, values: each.values.toReversed() };
    case 'union':
      return { ...each, variants: each.variants.toReversed().map(reversedType) };
  }
}

function reversedFields(fields: readonly Field[]): Field[] {
  return fields.toReversed().map((each) => ({ ...each, type: reversedType(each.type) }));
}

function reversedType(each: TypeExpression): TypeExpression {
  switch (each.kind) {
    case 'union':
      return { ...each, variants: each.variants.toReversed().map(reversedType) };
    case 'intersection':
      return { ...each, parts: each.parts.toReversed().map(reversedType) };
    case 'object':
      return { ...each, fields: reversedFields(each.fields) };
    case 'array':
    case 'set':
      return { ...each, items: reversedType(each.items) };
    case 'tuple':
      return { ...each, items: each.items.map(reversedType) };
    default:
      return each;
  }
}
