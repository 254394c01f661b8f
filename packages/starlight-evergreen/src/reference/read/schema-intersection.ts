import { joinConstraints } from './join-constraints.ts';
import { mergeMeta } from './meta.ts';
import { limited } from './reading.ts';
import type { SchemaField, SchemaObject, SchemaType } from './schema-facts.ts';

const named = new Set<SchemaType['kind']>(['model', 'intersection']);

/** The type of a value that is of two types at once. Objects become one; a model keeps its name. */
export function intersect(left: SchemaType, right: SchemaType): SchemaType {
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (one.kind === 'any' || one.kind === 'unknown') return other;
    if (one.kind === 'never') return one;
    if (one.kind === 'union') return unionOf(one.variants.map((variant) => intersect(variant, other)));
  }
  if (named.has(left.kind) || named.has(right.kind)) return withNames(left, right);
  if (left.kind === 'object' && right.kind === 'object') return objects(left, right);
  if (left.kind === 'object' && right.kind === 'record') return { additional: right.values, ...left };
  if (left.kind === 'record' && right.kind === 'object') return { additional: left.values, ...right };
  return values(left, right);
}

/** Of variants that cannot be, nothing is left. */
function unionOf(variants: readonly SchemaType[]): SchemaType {
  const possible = variants.filter(({ kind }) => kind !== 'never');
  const [only] = possible;
  if (!only) return { kind: 'never' };
  return possible.length === 1 ? only : { kind: 'union', variants: possible };
}

/** Models first, and what is written out beside them as one object. */
function withNames(left: SchemaType, right: SchemaType): SchemaType {
  const parts = [left, right].flatMap((side) => (side.kind === 'intersection' ? side.parts : [side]));
  const models = parts.filter(({ kind }) => kind === 'model');
  const others = parts.filter(({ kind }) => kind !== 'model');
  const [first, ...rest] = others;
  if (!first) return { kind: 'intersection', parts: models };
  const joined = rest.reduce(intersect, first);
  if (joined.kind !== 'object' && joined.kind !== 'record') return { kind: 'opaque' };
  return { kind: 'intersection', parts: [...models, joined] };
}

function objects(left: SchemaObject, right: SchemaObject): SchemaObject {
  const fields = new Map(left.fields.map((field) => [field.name, field]));
  for (const field of right.fields) {
    const same = fields.get(field.name);
    fields.set(field.name, same ? oneField(same, field) : field);
  }
  const additional = left.additional ?? right.additional;
  return {
    kind: 'object',
    fields: [...fields.values()],
    ...(additional && { additional }),
    ...(left.strict && right.strict && { strict: true as const }),
  };
}

/** A field that both sides have. */
function oneField(left: SchemaField, right: SchemaField): SchemaField {
  const constraints = joinConstraints([left.constraints ?? {}, right.constraints ?? {}]);
  return {
    ...right,
    ...left,
    type: intersect(left.type, right.type),
    optional: left.optional && right.optional,
    nullable: left.nullable && right.nullable,
    ...(constraints && { constraints }),
    meta: mergeMeta(left.meta, right.meta),
  };
}

/** Two types of one kind are that kind with the limits of both. */
function values(left: SchemaType, right: SchemaType): SchemaType {
  if (left.kind === 'enum' && right.kind === 'enum')
    return { kind: 'enum', values: left.values.filter((value) => right.values.includes(value)), open: false };
  if (left.kind === 'array' && right.kind === 'array')
    return limited({ kind: 'array', items: intersect(left.items, right.items) }, limitsOf(left, right));
  if (left.kind === 'record' && right.kind === 'record')
    return { ...right, ...left, values: intersect(left.values, right.values) };
  // A whole number is a number too.
  if (left.kind === 'number' && right.kind === 'number')
    return limited(left.integer ? left : right, limitsOf(left, right));
  if (left.kind === right.kind && isScalar(left.kind)) return limited(left, limitsOf(left, right));
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (one.kind === 'literal' && typeof one.value === other.kind) return one;
    if (one.kind === 'enum' && other.kind === 'string') return one;
  }
  return { kind: 'opaque' };
}

function isScalar(kind: SchemaType['kind']): boolean {
  return ['string', 'boolean', 'bigint', 'date', 'null', 'undefined', 'json'].includes(kind);
}

function limitsOf(left: SchemaType, right: SchemaType) {
  const own = [left, right].map((side) => ('constraints' in side ? (side.constraints ?? {}) : {}));
  return joinConstraints(own);
}
