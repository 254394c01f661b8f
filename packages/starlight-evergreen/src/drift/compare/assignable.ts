import {
  limitedType,
  literalType,
  type SnapshotField,
  type SnapshotType,
  unionType,
  variantsOf,
  withNull,
  wordType,
} from '../snapshot/type.ts';
import { keepsLimits } from './keeps-limits.ts';
import { isAsStrict } from './limits.ts';

/**
 * How an inline object is meant. What is received may hold more than its type says, so it is `open`; what is sent may
 * not, so it is `exact`: the compiler refuses properties that are not declared.
 */
export type Objects = 'open' | 'exact';

/** What happened to a type: `same` when only its spelling changed. */
export type Relation = 'same' | 'widened' | 'narrowed' | 'changed';

/** How the type `after` stands to the type `before`, by the values they hold. */
export function relate(before: SnapshotType, after: SnapshotType, objects: Objects = 'open'): Relation {
  if (before.text === after.text) return 'same';
  const [grows, shrinks] = [assignable(before, after, objects), assignable(after, before, objects)];
  if (grows && shrinks) return 'same';
  if (grows) return 'widened';
  return shrinks ? 'narrowed' : 'changed';
}

/**
 * Whether every value of one type is a value of another. Models are told apart by name alone. `unknown` holds what `any`
 * holds, but not the other way round: code that read an `any` does not compile with `unknown`.
 */
export function assignable(from: SnapshotType, to: SnapshotType, objects: Objects = 'open'): boolean {
  if (isWord(to, 'unknown') || isWord(from, 'never')) return true;
  if (isWord(to, 'any')) return !holdsUnknown(from);
  if (from.kind === 'intersection' && from.parts.some((part) => assignable(part, to, objects))) return true;
  const [given, taken] = [limitedVariants(from), limitedVariants(to)];
  if (given) return given.every((variant) => assignable(variant, to, objects));
  if (taken) {
    if (isWord(from, 'boolean') && holdsBoth(taken)) return true;
    return taken.some((variant) => assignable(from, variant, objects));
  }
  if (to.kind === 'intersection') return to.parts.every((part) => assignable(from, part, objects));
  if (to.kind === 'limited') return fitsLimits(from, to, objects);
  // A text that is rewritten is another one than what was written.
  if (from.kind === 'limited') return isAsStrict(from.constraints, {}) && assignable(from.of, to, objects);
  if (isWord(to, 'json')) return isJson(from);
  switch (from.kind) {
    case 'word':
      return from.text === to.text || (from.text === 'integer' && isWord(to, 'number'));
    case 'name':
      return from.text === to.text;
    case 'literal':
      return to.kind === 'literal' ? from.text === to.text : to.kind === 'word' && isOf(from.text, to.text);
    case 'array':
      if (to.kind === 'tuple') return to.required === 0 && fitsRest(from.items, to.items, to.rest, objects);
      return to.kind === 'array' && assignable(from.items, to.items, objects);
    case 'set':
      return to.kind === 'set' && assignable(from.items, to.items, objects);
    case 'tuple':
      if (to.kind === 'array') return itemsFit(from, { items: [], required: 0, rest: to.items }, objects);
      return to.kind === 'tuple' && itemsFit(from, to, objects);
    case 'record':
    case 'map':
      return (
        to.kind === from.kind &&
        assignable(from.keys, to.keys, objects) &&
        assignable(from.values, to.values, objects)
      );
    case 'object':
      if (to.kind === 'record') return objects === 'exact' && fitsRecord(from, to);
      return to.kind === 'object' && fieldsFit(from, to, objects) && additionalFits(from, to, objects);
    default:
      // Unions and limits have been taken apart above.
      return false;
  }
}

type TypeOf<K extends SnapshotType['kind']> = Extract<SnapshotType, { kind: K }>;

/** The variants of a union, each with the limits around it; undefined for what is none. */
function limitedVariants(type: SnapshotType): readonly SnapshotType[] | undefined {
  if (type.kind === 'union') return type.variants;
  if (type.kind !== 'limited' || type.of.kind !== 'union') return undefined;
  return type.of.variants.map((variant) => limitedType(variant, type.constraints));
}

function fitsLimits(from: SnapshotType, to: TypeOf<'limited'>, objects: Objects): boolean {
  const [type, limits] = from.kind === 'limited' ? [from.of, from.constraints] : [from, {}];
  if (!assignable(type, to.of, objects)) return false;
  return (
    isAsStrict(limits, to.constraints) ||
    isAsStrict({ ...limits, ...countOf(type) }, to.constraints) ||
    (type.kind === 'literal' && keepsLimits(type.text, to.constraints))
  );
}

/** A tuple says by itself how many items it has. */
function countOf(type: SnapshotType) {
  if (type.kind !== 'tuple') return {};
  return { minItems: type.required, ...(type.rest === undefined && { maxItems: type.items.length }) };
}

type Items = Pick<TypeOf<'tuple'>, 'items' | 'required' | 'rest'>;

function itemsFit(from: Items, to: Items, objects: Objects): boolean {
  if (to.required > from.required) return false;
  const fit = from.items.every((item, index) => {
    const expected = to.items[index] ?? to.rest;
    // An item that may be left out may be `undefined` too; one of those that follow may not.
    const given =
      index < from.required || index < to.items.length ? item : unionType([item, wordType('undefined')]);
    return expected !== undefined && assignable(given, expected, objects);
  });
  if (!fit) return false;
  return from.rest === undefined || fitsRest(from.rest, to.items.slice(from.items.length), to.rest, objects);
}

/** Whether any number of items fits. */
function fitsRest(
  item: SnapshotType,
  items: readonly SnapshotType[],
  rest: SnapshotType | undefined,
  objects: Objects,
): boolean {
  return rest !== undefined && [...items, rest].every((expected) => assignable(item, expected, objects));
}

/** What an open object holds beyond its fields may be anything, so only an exact one is a record of one type. */
function fitsRecord({ fields, additional }: TypeOf<'object'>, to: TypeOf<'record'>): boolean {
  const beyond = additional === undefined || isWord(additional, 'never') ? [] : [additional];
  const values = [...fields.map(wholeType), ...beyond];
  const keys = fields.map(({ name }) => literalType(JSON.stringify(name)));
  return (
    values.every((value) => assignable(value, to.values, 'exact')) &&
    keys.every((key) => assignable(key, to.keys, 'exact')) &&
    (beyond.length === 0 || isWord(to.keys, 'string'))
  );
}

function fieldsFit(
  { fields: from, additional }: TypeOf<'object'>,
  to: TypeOf<'object'>,
  objects: Objects,
): boolean {
  const given = new Map(from.map((field) => [field.name, field]));
  const taken = to.fields.every((field) => {
    const match = given.get(field.name);
    if (!match) return objects === 'exact' && field.optional && fitsBeyond(additional, field);
    return (
      (field.optional || !match.optional) &&
      match.wireName === field.wireName &&
      match.default === field.default &&
      assignable(wholeType(match), wholeType(field), objects)
    );
  });
  if (!taken || objects === 'open') return taken;
  const known = new Set(to.fields.map(({ name }) => name));
  return from
    .filter(({ name }) => !known.has(name))
    .every((field) => to.additional !== undefined && assignable(wholeType(field), to.additional, objects));
}

/** What an object holds beyond its fields may have the name of a field of another. */
function fitsBeyond(additional: SnapshotType | undefined, field: SnapshotField): boolean {
  return additional === undefined || assignable(additional, wholeType(field), 'exact');
}

/** Whether what one object holds beyond its fields may be held by another. */
function additionalFits(
  { additional: from }: TypeOf<'object'>,
  { additional: to }: TypeOf<'object'>,
  objects: Objects,
): boolean {
  // What is read may hold more than is asked for; what is sent may not.
  if (to === undefined) return objects === 'open' || from === undefined || isWord(from, 'never');
  if (isWord(to, 'never')) return from !== undefined && isWord(from, 'never');
  if (from === undefined || isWord(from, 'never')) return objects === 'exact';
  return assignable(from, to, objects);
}

function wholeType({ type, constraints, nullable }: SnapshotField): SnapshotType {
  return withNull(limitedType(type, constraints), nullable);
}

/** `unknown` itself or as a variant: `any` does not stand for it. */
function holdsUnknown(type: SnapshotType): boolean {
  return variantsOf(type).some((variant) => isWord(variant, 'unknown'));
}

function isWord(type: SnapshotType, word: string): boolean {
  return type.kind === 'word' && type.text === word;
}

function holdsBoth(variants: readonly SnapshotType[]): boolean {
  return ['true', 'false'].every((value) =>
    variants.some((variant) => variant.kind === 'literal' && variant.text === value),
  );
}

const jsonWords = new Set(['string', 'number', 'integer', 'boolean', 'null', 'json', 'never']);

/** Whether JSON can say every value of a type; a model is not looked into. */
function isJson(type: SnapshotType): boolean {
  switch (type.kind) {
    case 'word':
      return jsonWords.has(type.text);
    case 'literal':
      return !type.text.endsWith('n');
    case 'array':
      return isJson(type.items);
    case 'tuple':
      return [...type.items, ...(type.rest ? [type.rest] : [])].every(isJson);
    case 'record':
      return isJson(type.values);
    case 'union':
      return type.variants.every(isJson);
    case 'limited':
      return isJson(type.of);
    case 'object':
      return (
        type.fields.every((field) => isJson(field.type)) && (!type.additional || isJson(type.additional))
      );
    default:
      return false;
  }
}

/** Whether a literal is a value of a type of the language. */
function isOf(literal: string, type: string): boolean {
  if (literal.startsWith('"')) return type === 'string';
  if (literal === 'true' || literal === 'false') return type === 'boolean';
  if (literal.endsWith('n')) return type === 'bigint';
  return type === 'number' || (type === 'integer' && Number.isInteger(Number(literal)));
}
