import { type ObjectTypeField, parseType, spell, type TypeNode } from './type-text.ts';

/**
 * How an inline object is meant. What is received may hold more than its type says, so it is `open`; what is sent may
 * not, so it is `exact`: the compiler refuses properties that are not declared.
 */
export type Objects = 'open' | 'exact';

/** What happened to a type: `same` when only its spelling changed. */
export type Relation = 'same' | 'widened' | 'narrowed' | 'changed';

/** How the type `after` stands to the type `before`, by the values they hold. */
export function relate(before: string, after: string, objects: Objects = 'open'): Relation {
  if (before === after) return 'same';
  const [old, now] = [parseType(before), parseType(after)];
  if (spell(old) === spell(now)) return 'same';
  const [grows, shrinks] = [isAssignable(old, now, objects), isAssignable(now, old, objects)];
  if (grows && shrinks) return 'same';
  if (grows) return 'widened';
  return shrinks ? 'narrowed' : 'changed';
}

/**
 * Whether every value of one type is a value of another. Models are told apart by name alone. `unknown` holds what `any`
 * holds, but not the other way round: code that read an `any` does not compile with `unknown`.
 */
export function assignable(from: string, to: string, objects: Objects = 'open'): boolean {
  return isAssignable(parseType(from), parseType(to), objects);
}

function isAssignable(from: TypeNode, to: TypeNode, objects: Objects): boolean {
  if (isName(to, 'unknown') || isName(from, 'never')) return true;
  if (isName(to, 'any')) return !holdsUnknown(from);
  if (from.kind === 'union') return from.variants.every((variant) => isAssignable(variant, to, objects));
  if (to.kind === 'union') {
    if (isName(from, 'boolean') && holdsBoth(to)) return true;
    return to.variants.some((variant) => isAssignable(from, variant, objects));
  }
  switch (from.kind) {
    case 'name':
      if (to.kind !== 'name') return false;
      return from.name === to.name || (from.name === 'integer' && to.name === 'number');
    case 'literal':
      return to.kind === 'literal' ? from.text === to.text : to.kind === 'name' && isOf(from.text, to.name);
    case 'array':
      return to.kind === 'array' && isAssignable(from.items, to.items, objects);
    case 'tuple':
      if (to.kind === 'array') return from.items.every((item) => isAssignable(item, to.items, objects));
      return (
        to.kind === 'tuple' &&
        from.items.length === to.items.length &&
        from.items.every((item, index) => {
          const expected = to.items[index];
          return expected !== undefined && isAssignable(item, expected, objects);
        })
      );
    case 'record':
      return to.kind === 'record' && isAssignable(from.values, to.values, objects);
    case 'object':
      // What an open object holds beyond its fields may be anything, so it is no record of one type.
      if (to.kind === 'record')
        return objects === 'exact' && from.fields.every(({ type }) => isAssignable(type, to.values, objects));
      return to.kind === 'object' && fieldsFit(from.fields, to.fields, objects);
    case 'other':
      return to.kind === 'other' && from.text === to.text;
  }
}

function fieldsFit(
  from: readonly ObjectTypeField[],
  to: readonly ObjectTypeField[],
  objects: Objects,
): boolean {
  const given = new Map(from.map((field) => [field.name, field]));
  const taken = to.every((field) => {
    const match = given.get(field.name);
    if (!match) return field.optional && objects === 'exact';
    return (
      (field.optional || !match.optional) &&
      match.facts === field.facts &&
      isAssignable(match.type, field.type, objects)
    );
  });
  if (!taken || objects === 'open') return taken;
  const known = new Set(to.map(({ name }) => name));
  return from.every(({ name }) => known.has(name));
}

/** `unknown` itself or as a variant: `any` does not stand for it. */
function holdsUnknown(type: TypeNode): boolean {
  return type.kind === 'union' ? type.variants.some(holdsUnknown) : isName(type, 'unknown');
}

function isName(type: TypeNode, name: string): boolean {
  return type.kind === 'name' && type.name === name;
}

function holdsBoth({ variants }: { variants: readonly TypeNode[] }): boolean {
  return ['true', 'false'].every((value) =>
    variants.some((variant) => variant.kind === 'literal' && variant.text === value),
  );
}

/** Whether a literal is a value of a type of the language. */
function isOf(literal: string, type: string): boolean {
  if (literal.startsWith('"')) return type === 'string';
  if (literal === 'true' || literal === 'false') return type === 'boolean';
  if (literal.endsWith('n')) return type === 'bigint';
  return type === 'number' || (type === 'integer' && Number.isInteger(Number(literal)));
}
