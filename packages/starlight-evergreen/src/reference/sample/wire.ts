import { type EnumModel, type Reference, type TypeExpression, unreachable } from '../model.ts';
import { alternativesOf, type PlainObject } from './alternatives.ts';
import { fits, isPlain, modelOf, type Side } from './fits.ts';

interface Conversion {
  reference: Reference;
  from: Side;
  to: Side;
  /** Fill in what the schema fills in when a field is absent. */
  defaults: boolean;
  /** What stands for a value of an enum. */
  member?: (model: EnumModel, value: unknown) => unknown;
}

/**
 * A TypeScript value as the JSON that travels: fields by their wire names, dates as ISO strings, bigints as
 * digits. Keys keep their order; keys whose value is `undefined` are left out.
 */
export function toWire(reference: Reference, model: string, value: unknown): unknown {
  const conversion: Conversion = { reference, from: 'typescript', to: 'wire', defaults: false };
  return convert(conversion, { kind: 'model', name: model }, value);
}

/** JSON that travelled as a TypeScript value: the reverse of {@link toWire}. */
export function fromWire(reference: Reference, model: string, wire: unknown): unknown {
  const conversion: Conversion = { reference, from: 'wire', to: 'typescript', defaults: false };
  return convert(conversion, { kind: 'model', name: model }, wire);
}

/** The value with every default filled in that it left out, on the side asked for. */
export function withDefaults(reference: Reference, model: string, value: unknown, to: Side): unknown {
  const conversion: Conversion = { reference, from: 'typescript', to, defaults: true };
  return convert(conversion, { kind: 'model', name: model }, value);
}

/** The value on the TypeScript side, with others in the place of its enums' values. */
export function mapEnums(
  reference: Reference,
  model: string,
  value: unknown,
  member: (model: EnumModel, value: unknown) => unknown,
): unknown {
  if (!hasNominalEnums(reference)) return value;
  const conversion: Conversion = { reference, from: 'typescript', to: 'typescript', defaults: false, member };
  return convert(conversion, { kind: 'model', name: model }, value);
}

const nominal = new WeakMap<Reference, boolean>();

/** Asked for each example of a release, and told by thousands of models. */
function hasNominalEnums(reference: Reference): boolean {
  const known = nominal.get(reference);
  if (known !== undefined) return known;
  const found = Object.values(reference.models).some(
    (each) => each.kind === 'enum' && each.isNominal === true,
  );
  nominal.set(reference, found);
  return found;
}

function convert(conversion: Conversion, type: TypeExpression, value: unknown): unknown {
  if (value === null) return null;
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
    case 'undefined':
    case 'never':
    case 'literal':
      return value;
    case 'any':
    case 'unknown':
    case 'json':
    case 'external':
      return conversion.to === 'wire' ? plainJson(value) : value;
    case 'bigint':
      return convertBigint(conversion, value);
    case 'date':
      return convertDate(conversion, value);
    case 'model':
      return convertModel(conversion, type.name, value);
    case 'array':
      return Array.isArray(value) ? value.map((item) => convert(conversion, type.items, item)) : value;
    case 'set':
      return convertSet(conversion, type.items, value);
    case 'map':
      return convertMap(conversion, type, value);
    case 'intersection':
      return convertIntersection(conversion, type, value);
    case 'record':
      return isPlain(value) ? mapValues(value, (item) => convert(conversion, type.values, item)) : value;
    case 'tuple':
      if (!Array.isArray(value)) return value;
      return value.map((item, index) => {
        const itemType = type.items[index] ?? type.rest;
        return itemType === undefined ? item : convert(conversion, itemType, item);
      });
    case 'union':
      return convertUnion(conversion, type.variants, value);
    case 'object':
      return convertFields(conversion, type, value);
    default:
      return unreachable(type, 'wire');
  }
}

function convertModel(conversion: Conversion, name: string, value: unknown): unknown {
  const model = modelOf(conversion.reference, name);
  switch (model.kind) {
    case 'enum':
      return conversion.member === undefined ? value : conversion.member(model, value);
    case 'union':
      return convertUnion(conversion, model.variants, value);
    case 'object':
      return convertFields(conversion, model, value);
    default:
      return unreachable(model, name);
  }
}

/** Of variants that all fit, the first; of none, nothing is renamed and the strict schema will say why. */
function convertUnion(conversion: Conversion, variants: readonly TypeExpression[], value: unknown): unknown {
  const fitting = variants.find((variant) => fits(conversion.reference, variant, value, conversion.from));
  return fitting === undefined ? value : convert(conversion, fitting, value);
}

/** As one object, of the alternatives that it can be the first that the value fits. */
function convertIntersection(
  conversion: Conversion,
  type: Extract<TypeExpression, { kind: 'intersection' }>,
  value: unknown,
): unknown {
  const objects = alternativesOf(conversion.reference, type).map((each): TypeExpression => ({
    kind: 'object',
    ...each,
  }));
  const [first] = objects;
  const fitting = objects.find((each) => fits(conversion.reference, each, value, conversion.from)) ?? first;
  return fitting === undefined ? value : convert(conversion, fitting, value);
}

function convertFields(conversion: Conversion, { fields, additional }: PlainObject, value: unknown): unknown {
  if (!isPlain(value)) return value;
  const source = conversion.from === 'wire' ? 'wireName' : 'name';
  const target = conversion.to === 'wire' ? 'wireName' : 'name';
  const byName = new Map(fields.map((field) => [field[source], field]));
  const entries: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    const field = byName.get(key);
    const type = field === undefined ? additional : field.type;
    entries.push([
      field === undefined ? key : field[target],
      type === undefined ? item : convert(conversion, type, item),
    ]);
  }
  if (conversion.defaults) {
    for (const field of fields) {
      if (field.default === undefined || value[field[source]] !== undefined) continue;
      entries.push([field[target], convert(conversion, field.type, field.default)]);
    }
  }
  return Object.fromEntries(entries);
}

function convertDate({ from, to }: Conversion, value: unknown): unknown {
  if (from === to) return value;
  if (to === 'wire') return value instanceof Date ? value.toISOString() : value;
  return typeof value === 'string' ? new Date(value) : value;
}

function convertSet(conversion: Conversion, items: TypeExpression, value: unknown): unknown {
  return value instanceof Set
    ? new Set([...(value as Set<unknown>)].map((item) => convert(conversion, items, item)))
    : value;
}

function convertMap(
  conversion: Conversion,
  { keys, values }: { keys: TypeExpression; values: TypeExpression },
  value: unknown,
): unknown {
  if (!(value instanceof Map)) return value;
  const entries = [...(value as Map<unknown, unknown>)];
  return new Map(
    entries.map(([key, item]) => [convert(conversion, keys, key), convert(conversion, values, item)]),
  );
}

function convertBigint({ from, to }: Conversion, value: unknown): unknown {
  if (from === to) return value;
  if (to === 'wire') return typeof value === 'bigint' ? String(value) : value;
  return typeof value === 'string' ? BigInt(value) : value;
}

/** What a value of no declared type becomes in JSON. */
function plainJson(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map(plainJson);
  return isPlain(value) ? mapValues(value, plainJson) : value;
}

function mapValues(value: Record<string, unknown>, map: (item: unknown) => unknown): Record<string, unknown> {
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, map(item)]));
}
