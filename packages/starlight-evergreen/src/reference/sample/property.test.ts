import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../problem/problem.ts';
import type { Constraints, Field, Reference, TypeExpression } from '../model.ts';
import { array, enumeration, field, integer, model, noRules, object, record } from '../testing/reference.ts';
import { referenceOf, union, unionModel } from '../testing/reference.ts';
import type { ValueRules } from './rules.ts';
import { createSampler } from './sampler.ts';
import { toSource } from './source.ts';
import { strictWireSchema } from './strict.ts';
import { fromWire, toWire } from './wire.ts';

/** Fewer names than places, so that models contain each other and themselves. */
const innerNames = ['Alpha', 'BetaThing', 'DeltaId'];
const namesInUse = [...innerNames, 'Epsilon', 'Zeta'];
const modelNames = [...namesInUse, 'Outer'];
const fieldNames = [
  'id',
  'customerId',
  'createdAt',
  'name',
  'emailAddress',
  'isOpen',
  'total',
  'childItems',
  'x',
  'fooBar',
];

const rules: ValueRules = {
  ...noRules,
  nouns: [{ noun: 'thing', fields: ['childItems'], models: /Thing$/ }],
  values: { customerId: 'cus_123', 'thing.name': 'Thing', total: 20, createdAt: 1767225600000 },
  scenes: { first: { values: { id: 'first' } }, second: { enter: ['x'], values: { id: 'second' } } },
  elements: { childItems: ['first', 'second'] },
  keys: { x: 'key' },
  preferred: ['name'],
};

const scalar: fc.Arbitrary<TypeExpression> = fc.oneof(
  fc.constantFrom<TypeExpression>({ kind: 'string' }, { kind: 'number' }, integer, { kind: 'boolean' }),
  fc.constantFrom<TypeExpression>({ kind: 'literal', value: 'fixed' }, { kind: 'null' }),
);
const modelType = fc.constantFrom(...namesInUse).map(model);

const innerType: fc.Arbitrary<TypeExpression> = fc.letrec<{ type: TypeExpression }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 2 },
    scalar,
    modelType,
    tie('type').map(array),
    tie('type').map(record),
    fc.array(tie('type'), { maxLength: 2 }).map((items): TypeExpression => ({ kind: 'tuple', items })),
    fc.array(tie('type'), { minLength: 2, maxLength: 3 }).map((variants) => union(...variants)),
  ),
})).type;

/** Dates and bigints are text on the wire: a union with text or anything could not tell them apart, so they stay outside. */
const outerType = fc.oneof(
  innerType,
  fc
    .constantFrom<TypeExpression>({ kind: 'date' }, { kind: 'bigint' }, { kind: 'any' }, { kind: 'unknown' })
    .chain((type) => fc.constantFrom(type, array(type), record(type))),
);

const textConstraints: fc.Arbitrary<Constraints> = fc.oneof(
  fc.nat(30).map((minLength) => ({ minLength, maxLength: minLength + 3 })),
  fc.constantFrom({ format: 'email' }, { format: 'uuid' }, { format: 'date-time' }, { pattern: '^[a-z]+$' }),
);
const numberConstraints: fc.Arbitrary<Constraints> = fc.oneof(
  fc.integer({ min: -50, max: 50 }).map((minimum) => ({ minimum, maximum: minimum + 2 })),
  fc.integer({ min: -50, max: 50 }).map((exclusiveMinimum) => ({ exclusiveMinimum, multipleOf: 5 })),
  fc.integer({ min: -50, max: 50 }).map((exclusiveMaximum) => ({ exclusiveMaximum })),
);
const arrayConstraints: fc.Arbitrary<Constraints> = fc
  .nat(2)
  .map((minItems) => ({ minItems, maxItems: minItems }));

/** Constraints that the type can keep, or none. */
function constraintsFor({ kind }: TypeExpression): fc.Arbitrary<Constraints | undefined> {
  if (kind === 'string') return fc.option(textConstraints, { nil: undefined });
  if (kind === 'number') return fc.option(numberConstraints, { nil: undefined });
  if (kind === 'array') return fc.option(arrayConstraints, { nil: undefined });
  return fc.constant(undefined);
}

function fieldsOf(types: fc.Arbitrary<TypeExpression>): fc.Arbitrary<Field[]> {
  const typed = types.chain((type) =>
    constraintsFor(type).map((constraints) => ({
      type,
      ...(constraints === undefined ? {} : { constraints }),
    })),
  );
  const parts = fc.record({
    name: fc.constantFrom(...fieldNames),
    typed,
    optional: fc.boolean(),
    nullable: fc.boolean(),
  });
  return fc
    .uniqueArray(parts, { selector: ({ name }) => name, maxLength: 5 })
    .map((list) =>
      list.map(({ name, typed: { type, ...rest }, ...flags }) => field(name, type, { ...flags, ...rest })),
    );
}

/** TypeScript lets a union contain itself only within something else, such as an array. */
const variants = fc.array(fc.oneof(scalar, fc.constantFrom(...innerNames).map(model), modelType.map(array)), {
  minLength: 1,
  maxLength: 3,
});

const references = fc
  .tuple(fieldsOf(innerType), fieldsOf(innerType), fieldsOf(outerType), variants, variants)
  .map(([alpha, beta, outer, epsilon, zeta]) =>
    referenceOf(
      object('Alpha', alpha),
      object('BetaThing', beta),
      object('Outer', outer),
      enumeration('DeltaId', 'one', 'two'),
      unionModel('Epsilon', ...epsilon),
      unionModel('Zeta', ...zeta),
    ),
  );

/** Models that have a finite value: found by trying, with no regard for how the sampler does it. */
function finiteModels(reference: Reference): (type: TypeExpression, minItems?: number) => boolean {
  const finite = new Set<string>();
  const isFinite = (type: TypeExpression, minItems = 0): boolean => {
    if (type.kind === 'model') return finite.has(type.name);
    if (type.kind === 'array') return minItems === 0 || isFinite(type.items);
    if (type.kind === 'tuple') return type.items.every((item) => isFinite(item));
    if (type.kind === 'union') return type.variants.some((variant) => isFinite(variant, minItems));
    return true;
  };
  for (let round = 0; round <= modelNames.length; round += 1) {
    for (const item of Object.values(reference.models)) {
      const variantsFinite = item.kind === 'union' && item.variants.some((variant) => isFinite(variant));
      const fieldsFinite =
        item.kind === 'object' &&
        item.fields.every(
          (each) => each.optional || each.nullable || isFinite(each.type, each.constraints?.minItems),
        );
      if (item.kind === 'enum' || variantsFinite || fieldsFinite) finite.add(item.name);
    }
  }
  return isFinite;
}

/** Undefined where it depends on the variant that the sampler picks. */
function shownIsFinite(reference: Reference, name: string, form: 'required' | 'full'): boolean | undefined {
  const isFinite = finiteModels(reference);
  const item = reference.models[name];
  if (form === 'full' && item?.kind === 'union') return isFinite(model(name)) ? undefined : false;
  if (form === 'required' || item?.kind !== 'object') return isFinite(model(name));
  return item.fields.every((each) => each.nullable || isFinite(each.type, each.constraints?.minItems));
}

function check(reference: Reference, name: string, value: unknown): void {
  const wire: unknown = JSON.parse(JSON.stringify(toWire(reference, name, value)));
  const result = strictWireSchema(reference, name).safeParse(wire);
  expect(result.error?.issues ?? [], name).toEqual([]);
  expect(fromWire(reference, name, wire)).toEqual(value);
  const evaluated: unknown = new Function(`return (${toSource(value)});`)();
  expect(isDeepStrictEqual(evaluated, value), toSource(value)).toBe(true);
}

describe('random references', () => {
  it('have examples that end, fit the strict schema, survive the wire, and print as they are', () => {
    fc.assert(
      fc.property(references, (reference) => {
        const sampler = createSampler(reference, rules);
        for (const name of modelNames) {
          for (const form of ['required', 'full'] as const) {
            const finite = shownIsFinite(reference, name, form);
            if (finite === true) check(reference, name, sampler[form](name));
            if (finite === false) expect(() => sampler[form](name), `${name} ${form}`).toThrow(ProblemError);
          }
        }
      }),
      { numRuns: 400, seed: 20260101 },
    );
  });

  it('print any value so that it evaluates to itself', () => {
    const leaf = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.bigInt(),
      fc.boolean(),
      fc.constant(null),
      fc.date({ noInvalidDate: true }),
    );
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.array(tie('value'), { maxLength: 3 }).map((items) => new Set(items)),
        fc.array(fc.tuple(fc.string(), tie('value')), { maxLength: 3 }).map((items) => new Map(items)),
        fc.dictionary(fc.string(), tie('value'), { maxKeys: 5, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(value, (item) => {
        const evaluated: unknown = new Function(`return (${toSource(item)});`)();
        expect(isDeepStrictEqual(evaluated, item), toSource(item)).toBe(true);
      }),
      { numRuns: 500, seed: 20260101 },
    );
  });
});
