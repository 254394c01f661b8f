import { type Constraints, type Reference, type TypeExpression, unreachable } from '../model.ts';
import { alternativesOf, type PlainObject } from './alternatives.ts';
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
      return typeof value === 'string' && keeps(value, type.constraints, constraints);
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return false;
      return (
        (type.integer !== true || Number.isInteger(value)) && keeps(value, type.constraints, constraints)
      );
    case 'boolean':
      return typeof value === 'boolean';
    case 'bigint':
      return fitsBigint(
        type.value,
        side === 'wire' ? fromDigits(value) : value,
        type.constraints,
        constraints,
      );
    case 'date': {
      const date = side === 'wire' && typeof value === 'string' ? new Date(value) : value;
      return isDate(date) && keeps(date, type.constraints, constraints);
    }
    case 'null':
      return value === null;
    case 'undefined':
      return value === undefined;
    case 'never':
      return false;
    case 'any':
    case 'unknown':
      return value !== undefined;
    case 'external':
      // What is no data in code may be any data on the wire.
      return side === 'wire' ? value !== undefined : ['object', 'function', 'symbol'].includes(typeof value);
    case 'json':
      return isJson(value);
    case 'set':
      return (
        value instanceof Set &&
        keeps(value, type.constraints, constraints) &&
        [...(value as Set<unknown>)].every((item) => fits(reference, type.items, item, side))
      );
    case 'map':
      return (
        value instanceof Map &&
        keeps(value, type.constraints, constraints) &&
        [...(value as Map<unknown, unknown>)].every(
          ([key, item]) => fits(reference, type.keys, key, side) && fits(reference, type.values, item, side),
        )
      );
    case 'intersection': {
      const alternatives = alternativesOf(reference, type);
      if (alternatives.length === 0) return type.parts.every((part) => fits(reference, part, value, side));
      return alternatives.some((each) => fitsFields(reference, each, value, side));
    }
    case 'literal':
      return value === type.value;
    case 'model':
      return fitsModel(reference, type.name, value, side, constraints);
    case 'array':
      return (
        Array.isArray(value) &&
        keeps(value, type.constraints, constraints) &&
        value.every((item) => fits(reference, type.items, item, side))
      );
    case 'record':
      return (
        isPlain(value) &&
        Object.entries(value).every(
          ([key, item]) =>
            (type.keys === undefined || fitsKey(reference, type.keys, key, side)) &&
            fits(reference, type.values, item, side),
        )
      );
    case 'tuple':
      return Array.isArray(value) && fitsTuple(reference, type, value, side);
    case 'union':
      return type.variants.some((variant) => fits(reference, variant, value, side, constraints));
    case 'object':
      return fitsFields(reference, type, value, side);
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
      return fitsFields(reference, model, value, side);
    default:
      return unreachable(model, name);
  }
}

function fitsFields(
  reference: Reference,
  { fields, additional }: PlainObject,
  value: unknown,
  side: Side,
): boolean {
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
  return Object.keys(value).every(
    (name) =>
      names.has(name) ||
      value[name] === undefined ||
      (additional !== undefined && fits(reference, additional, value[name], side)),
  );
}

function fitsTuple(
  reference: Reference,
  { items, required = items.length, rest }: Extract<TypeExpression, { kind: 'tuple' }>,
  value: readonly unknown[],
  side: Side,
): boolean {
  if (value.length < required || (value.length > items.length && rest === undefined)) return false;
  return value.every((item, index) => {
    if (item === undefined && index >= required) return true;
    const type = items[index] ?? rest;
    return type !== undefined && fits(reference, type, item, side);
  });
}

/** Keys of objects are texts, also where their type is a number. */
function fitsKey(reference: Reference, type: TypeExpression, key: string, side: Side): boolean {
  if (fits(reference, type, key, side)) return true;
  return key.trim() !== '' && fits(reference, type, Number(key), side);
}

function fitsBigint(
  only: string | undefined,
  value: unknown,
  ...constraints: (Constraints | undefined)[]
): boolean {
  if (typeof value !== 'bigint') return false;
  return (only === undefined || value === BigInt(only)) && keeps(value, ...constraints);
}

function fromDigits(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d+$/.test(value) ? BigInt(value) : undefined;
}

function isDate(value: unknown): value is Date {
  return value instanceof Date && !Number.isNaN(value.getTime());
}

function keeps(value: unknown, ...constraints: (Constraints | undefined)[]): boolean {
  return constraints.every((each) => satisfies(value, each));
}

/** Can JSON say the value, but for fields that are not there? */
export function isJson(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isJson);
  if (isPlain(value)) return Object.values(value).every((item) => item === undefined || isJson(item));
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}

/** An object made of keys and values: not an array, a date or `null`. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}

/** The model of that name. Throws when a reader left a name dangling, which is a fault of ours. */
export function modelOf(reference: Reference, name: string): Reference['models'][string] {
  const model = Object.hasOwn(reference.models, name) ? reference.models[name] : undefined;
  if (model === undefined) throw new Error(`${name}: no such model in ${reference.package}`);
  return model;
}
