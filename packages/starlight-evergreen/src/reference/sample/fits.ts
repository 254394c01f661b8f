import { type Constraints, type Field, type Reference, type TypeExpression, unreachable } from '../model.ts';
import { satisfies } from './constraints.ts';

/** `typescript`: names and values as in code. `wire`: as in the JSON that travels. */
export type Side = 'typescript' | 'wire';

/**
 * Is `value` of this type, exactly: no unknown fields, only known enum members, constraints kept?
 * Used to choose among candidates and among the variants of a union.
 */
export function fits(
  reference: Reference,
  type: TypeExpression,
  value: unknown,
  side: Side,
  constraints?: Constraints,
): boolean {
  switch (type.kind) {
    case 'string':
      return typeof value === 'string' && satisfies(value, constraints);
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return false;
      return (type.integer !== true || Number.isInteger(value)) && satisfies(value, constraints);
    case 'boolean':
      return typeof value === 'boolean';
    case 'bigint':
      return side === 'wire' ? typeof value === 'string' && /^-?\d+$/.test(value) : typeof value === 'bigint';
    case 'date':
      return side === 'wire'
        ? typeof value === 'string' && !Number.isNaN(Date.parse(value))
        : value instanceof Date;
    case 'null':
      return value === null;
    case 'undefined':
      return value === undefined;
    case 'never':
      return false;
    case 'any':
    case 'unknown':
    case 'json':
    case 'external':
      return value !== undefined;
    case 'set':
      return (
        value instanceof Set &&
        [...(value as Set<unknown>)].every((item) => fits(reference, type.items, item, side))
      );
    case 'map':
      return (
        value instanceof Map &&
        [...(value as Map<unknown, unknown>)].every(
          ([key, item]) => fits(reference, type.keys, key, side) && fits(reference, type.values, item, side),
        )
      );
    case 'intersection':
      return type.parts.every((part) => fits(reference, part, value, side));
    case 'literal':
      return value === type.value;
    case 'model':
      return fitsModel(reference, type.name, value, side, constraints);
    case 'array':
      return (
        Array.isArray(value) &&
        satisfies(value, constraints) &&
        value.every((item) => fits(reference, type.items, item, side))
      );
    case 'record':
      return isPlain(value) && Object.values(value).every((item) => fits(reference, type.values, item, side));
    case 'tuple':
      return (
        Array.isArray(value) &&
        value.length === type.items.length &&
        type.items.every((item, index) => fits(reference, item, value[index], side))
      );
    case 'union':
      return type.variants.some((variant) => fits(reference, variant, value, side, constraints));
    case 'object':
      return fitsFields(reference, type.fields, value, side);
    default:
      return unreachable(type, 'fits');
  }
}

function fitsModel(
  reference: Reference,
  name: string,
  value: unknown,
  side: Side,
  constraints?: Constraints,
): boolean {
  const model = modelOf(reference, name);
  switch (model.kind) {
    case 'enum':
      return model.values.some((member) => member.value === value);
    case 'union':
      return model.variants.some((variant) => fits(reference, variant, value, side, constraints));
    case 'object':
      return fitsFields(reference, model.fields, value, side);
    default:
      return unreachable(model, name);
  }
}

function fitsFields(reference: Reference, fields: readonly Field[], value: unknown, side: Side): boolean {
  if (!isPlain(value)) return false;
  const names = new Set<string>();
  for (const field of fields) {
    const name = side === 'wire' ? field.wireName : field.name;
    names.add(name);
    const item = Object.hasOwn(value, name) ? value[name] : undefined;
    if (item === undefined) {
      if (field.optional || (side === 'wire' && field.default !== undefined)) continue;
      return false;
    }
    if (item === null && field.nullable) continue;
    if (!fits(reference, field.type, item, side, field.constraints)) return false;
  }
  return Object.keys(value).every((name) => names.has(name) || value[name] === undefined);
}

/** An object made of keys and values: not an array, a date or `null`. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** The model of that name. Throws when a reader left a name dangling, which is a fault of ours. */
export function modelOf(reference: Reference, name: string): Reference['models'][string] {
  const model = Object.hasOwn(reference.models, name) ? reference.models[name] : undefined;
  if (model === undefined) throw new Error(`${name}: no such model in ${reference.package}`);
  return model;
}
