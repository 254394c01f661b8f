import fc from 'fast-check';
import type {
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
// `-0` and `0` are one number in JSON.
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));

const constraints = fc.record(
  {
    format: hostile,
    pattern: hostile,
    minLength: fc.nat(),
    maximum: number,
    exclusiveMinimum: number,
    multipleOf: number,
    maxItems: fc.nat(),
  },
  { requiredKeys: [] },
);

const { type, field } = fc.letrec<{ type: TypeExpression; field: Field; fields: Field[] }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom<TypeExpression>(
      ...(['string', 'boolean', 'bigint', 'date', 'null', 'any', 'unknown', 'number'] as const).map(
        (kind) => ({ kind }),
      ),
      { kind: 'number', integer: true },
    ),
    fc
      .oneof(hostile, fc.integer(), fc.boolean())
      .map((value): TypeExpression => ({ kind: 'literal', value })),
    identifier.map((model): TypeExpression => ({ kind: 'model', name: model })),
    tie('type').map((items): TypeExpression => ({ kind: 'array', items })),
    tie('type').map((values): TypeExpression => ({ kind: 'record', values })),
    fc.array(tie('type'), { maxLength: 3 }).map((items): TypeExpression => ({ kind: 'tuple', items })),
    fc.array(tie('type'), { maxLength: 3 }).map((variants): TypeExpression => ({ kind: 'union', variants })),
    tie('fields').map((fields): TypeExpression => ({ kind: 'object', fields })),
  ),
  field: fc.record(
    {
      name,
      wireName: name,
      type: tie('type'),
      optional: fc.boolean(),
      nullable: fc.boolean(),
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
  name,
  direction: fc.constantFrom('request' as const, 'response' as const, 'both' as const),
  schema: fc.constant('schema'),
  deprecated: hostile,
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
    { ...base, kind: fc.constant('object' as const), fields: uniqueByName(field), additional: type },
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
    response: type,
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
  if (each.kind === 'union') return { ...each, variants: each.variants.toReversed().map(reversedType) };
  if (each.kind === 'object') return { ...each, fields: reversedFields(each.fields) };
  if (each.kind === 'array') return { ...each, items: reversedType(each.items) };
  return each;
}
