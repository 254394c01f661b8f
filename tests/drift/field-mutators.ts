import { z } from 'zod';
import type { $ZodType } from 'zod/v4/core';
import type { Field } from '../../packages/starlight-evergreen/src/reference/model.ts';
import { expected } from './expected.ts';
import { factMutator, fieldMutator, type Place } from './field-mutator.ts';
import type { Mutator } from './mutation.ts';
import { pick } from './random.ts';
import { changeDefault, withoutNull, withoutOptional } from './schema-parts.ts';
import type { FieldSource } from './source.ts';

/** Words that no name of the SDK resembles. */
const unrelatedNames = ['wumpf', 'blorqux', 'kvizzle', 'yadgo', 'fnuffl'];

const hasDefault = (field: Field) => 'default' in field;
const isFree = (field: Field) => !hasDefault(field);
const isKnown = ({ type }: Field) => type.kind !== 'any' && type.kind !== 'unknown';
const primitive = ({ type }: Field) =>
  type.kind === 'string' || type.kind === 'number' || type.kind === 'boolean' ? type.kind : undefined;
const isPrimitive = (field: Field) => isFree(field) && primitive(field) !== undefined;
const isLong = ({ name }: Field) => name.length > 4;

type Primitive = 'string' | 'number' | 'boolean';

function schemaFor(type: Primitive): $ZodType {
  if (type === 'string') return z.string();
  return type === 'number' ? z.number() : z.boolean();
}

const following = { string: 'number', number: 'boolean', boolean: 'string' } as const;
const literals = { string: 'only', number: 7, boolean: true } as const;

/** The field with another type in both sources; whether it is optional or nullable stays. */
function retyped(source: FieldSource, type: string, core: $ZodType): FieldSource {
  const nullable = source.nullable ? z.nullable(core) : core;
  return { ...source, type, schema: source.optional ? z.optional(nullable) : nullable };
}

function primitiveOf(field: Field): Primitive {
  const type = primitive(field);
  if (type === undefined) throw new Error(`${field.name} is not of a primitive type`);
  return type;
}

/** A rename; `keeps` says whether the wire name is the old one, `alike` whether the names are. */
function renamer({ keeps, alike }: { keeps: boolean; alike: boolean }): Mutator {
  return fieldMutator('field renamed', isLong, ({ model, side, field, source, random }) => {
    const unrelated = pick(unrelatedNames, random);
    const name = alike ? `${field.name}s` : unrelated;
    const wireName = keeps ? field.wireName : alike ? `${field.wireName}s` : unrelated;
    const at = { model, field: name };
    const isDemanded = side === 'request' && !field.optional;
    return {
      words: `is now ${name}, on the wire ${wireName}`,
      becomes: [{ ...source, name, wireName }],
      expected:
        keeps || alike
          ? [
              expected('field-renamed', side, { ...at, before: field.name, after: name }),
              ...(keeps
                ? []
                : [
                    expected('field-wire-name-changed', side, {
                      ...at,
                      before: field.wireName,
                      after: wireName,
                    }),
                  ]),
            ]
          : [
              expected('field-removed', side, { model, field: field.name }),
              expected(isDemanded ? 'required-field-added' : 'field-added', side, at),
            ],
    };
  });
}

function adder(optional: boolean): Mutator {
  return fieldMutator(
    optional ? 'optional field added' : 'required field added',
    () => true,
    ({ model, side, source, random }) => {
      const name = pick(unrelatedNames, random);
      const type = pick(['string', 'number', 'boolean'] as const, random);
      const added = retyped(
        { ...source, name, wireName: name, optional, nullable: false },
        type,
        schemaFor(type),
      );
      const kind = optional || side === 'response' ? 'field-added' : 'required-field-added';
      return {
        words: `beside it ${optional ? 'an optional' : 'a required'} field ${name}: ${type}`,
        becomes: [source, added],
        expected: [expected(kind, side, { model, field: name })],
      };
    },
  );
}

function dropper(optional: boolean): Mutator {
  return fieldMutator(
    optional ? 'optional field dropped' : 'required field dropped',
    (field) => field.optional === optional,
    ({ model, side, field }) => ({
      words: 'is gone',
      becomes: [],
      expected: [expected('field-removed', side, { model, field: field.name })],
    }),
  );
}

/** Adds the narrowest limit that every type of field can have. */
function limited({ field, source }: Place): { source: FieldSource; words: string } {
  const type = primitiveOf(field);
  const isInteger = field.type.kind === 'number' && field.type.integer === true;
  const core =
    type === 'string' ? z.string().check(z.minLength(3)) : (isInteger ? z.int() : z.number()).check(z.gte(2));
  return { source: retyped(source, type, core), words: type === 'string' ? 'minLength 3' : 'minimum 2' };
}

const isLimitable = (field: Field) => isPrimitive(field) && primitive(field) !== 'boolean';

function otherDefault({ field, sdk }: Place): unknown {
  const { type, default: value } = field;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  const model = type.kind === 'model' ? sdk.base.models[type.name] : undefined;
  const members = model?.kind === 'enum' ? model.values.map((each) => each.value) : [];
  return members.find((member) => member !== value) ?? 'another';
}

/** Every way a field may change; those of one kind take turns. */
export const fieldMutators: readonly Mutator[] = [
  renamer({ keeps: false, alike: true }),
  renamer({ keeps: true, alike: true }),
  renamer({ keeps: true, alike: false }),
  renamer({ keeps: false, alike: false }),
  factMutator('field retyped', isPrimitive, 'field-type-changed', ({ field, source }) => {
    const type = following[primitiveOf(field)];
    return { source: retyped(source, type, schemaFor(type)), words: `is now of type ${type}` };
  }),
  factMutator(
    'field retyped',
    (field) => isFree(field) && isKnown(field),
    'field-type-changed',
    ({ source }) => {
      const item = withoutNull(withoutOptional(source.schema));
      return { source: retyped(source, `Array<${source.type}>`, z.array(item)), words: 'is now an array' };
    },
  ),
  factMutator('field retyped', isPrimitive, 'field-type-widened', ({ field, source }) => {
    const type = primitiveOf(field);
    const other = following[type];
    const core = z.union([schemaFor(type), schemaFor(other)]);
    return {
      source: retyped(source, `${type} | ${other}`, core),
      words: `may now be of type ${other} as well`,
    };
  }),
  factMutator('field retyped', isPrimitive, 'field-type-narrowed', ({ field, source }) => {
    const value = literals[primitiveOf(field)];
    const type = JSON.stringify(value);
    return { source: retyped(source, type, z.literal(value)), words: `is now always ${type}` };
  }),
  adder(false),
  adder(true),
  dropper(true),
  dropper(false),
  factMutator(
    'null added',
    (field) => !field.nullable && isKnown(field),
    'field-null-added',
    ({ source }) => ({
      source: { ...source, nullable: true, schema: z.nullable(source.schema) },
      words: 'may now be null',
    }),
  ),
  factMutator(
    'null removed',
    (field) => field.nullable,
    'field-null-removed',
    ({ source }) => ({
      source: { ...source, nullable: false, schema: withoutNull(source.schema) },
      words: 'is no longer null',
    }),
  ),
  factMutator(
    'made optional',
    (field) => !field.optional && isFree(field),
    'field-made-optional',
    ({ source }) => ({
      source: { ...source, optional: true, schema: z.optional(source.schema) },
      words: 'may now be left out',
    }),
  ),
  factMutator(
    'made required',
    (field) => field.optional && isFree(field),
    'field-made-required',
    ({ source }) => ({
      source: { ...source, optional: false, schema: withoutOptional(source.schema) },
      words: 'has to be there now',
    }),
  ),
  factMutator('default changed', hasDefault, 'field-default-changed', (place) => {
    const value = otherDefault(place);
    const [before, after] = [JSON.stringify(place.field.default), JSON.stringify(value)];
    const schema = changeDefault(place.source.schema, (inner) => z._default(inner, value));
    return { source: { ...place.source, schema }, words: `default ${before} is now ${after}`, before, after };
  }),
  factMutator(
    'default changed',
    (field) => isPrimitive(field) && field.optional,
    'field-default-added',
    ({ field, source }) => {
      const value = literals[primitiveOf(field)];
      const schema = z.optional(z._default(withoutOptional(source.schema), value));
      return {
        source: { ...source, schema },
        words: `has the default ${value}`,
        after: JSON.stringify(value),
      };
    },
  ),
  factMutator('default changed', hasDefault, 'field-default-removed', ({ field, source }) => {
    const core = changeDefault(source.schema, (inner) => inner);
    const schema = source.optional ? z.optional(core) : core;
    return { source: { ...source, schema }, words: 'has no default', before: JSON.stringify(field.default) };
  }),
  factMutator('constraint changed', isLimitable, 'field-constraint-tightened', limited),
  factMutator('constraint changed', isLimitable, 'field-constraint-loosened', limited, true),
  factMutator(
    'wire name changed',
    () => true,
    'field-wire-name-changed',
    ({ field, source, random }) => {
      const wireName = pick(unrelatedNames, random);
      return {
        source: { ...source, wireName },
        words: `is now ${wireName} on the wire`,
        before: field.wireName,
        after: wireName,
      };
    },
  ),
];
