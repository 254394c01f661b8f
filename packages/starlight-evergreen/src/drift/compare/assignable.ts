import { type InlineField, type SnapshotType, withNull } from '../snapshot/type.ts';

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
  if (isName(to, 'unknown') || isName(from, 'never')) return true;
  if (isName(to, 'any')) return !holdsUnknown(from);
  if (from.kind === 'union') return from.variants.every((variant) => assignable(variant, to, objects));
  if (to.kind === 'union') {
    if (isName(from, 'boolean') && holdsBoth(to)) return true;
    return to.variants.some((variant) => assignable(from, variant, objects));
  }
  switch (from.kind) {
    case 'name':
      if (to.kind !== 'name') return false;
      return from.text === to.text || (from.text === 'integer' && to.text === 'number');
    case 'literal':
      return to.kind === 'literal' ? from.text === to.text : to.kind === 'name' && isOf(from.text, to.text);
    case 'array':
      return to.kind === 'array' && assignable(from.items, to.items, objects);
    case 'tuple':
      if (to.kind === 'array') return from.items.every((item) => assignable(item, to.items, objects));
      return (
        to.kind === 'tuple' &&
        from.items.length === to.items.length &&
        from.items.every((item, index) => {
          const expected = to.items[index];
          return expected !== undefined && assignable(item, expected, objects);
        })
      );
    case 'record':
      return to.kind === 'record' && assignable(from.values, to.values, objects);
    case 'object':
      // What an open object holds beyond its fields may be anything, so it is no record of one type.
      if (to.kind === 'record')
        return (
          objects === 'exact' &&
          from.fields.every((field) => assignable(wholeType(field), to.values, objects))
        );
      return to.kind === 'object' && fieldsFit(from.fields, to.fields, objects);
  }
}

function fieldsFit(from: readonly InlineField[], to: readonly InlineField[], objects: Objects): boolean {
  const given = new Map(from.map((field) => [field.name, field]));
  const taken = to.every((field) => {
    const match = given.get(field.name);
    if (!match) return field.optional && objects === 'exact';
    return (
      (field.optional || !match.optional) &&
      match.facts === field.facts &&
      assignable(wholeType(match), wholeType(field), objects)
    );
  });
  if (!taken || objects === 'open') return taken;
  const known = new Set(to.map(({ name }) => name));
  return from.every(({ name }) => known.has(name));
}

function wholeType({ type, nullable }: InlineField): SnapshotType {
  return withNull(type, nullable);
}

/** `unknown` itself or as a variant: `any` does not stand for it. */
function holdsUnknown(type: SnapshotType): boolean {
  return type.kind === 'union' ? type.variants.some(holdsUnknown) : isName(type, 'unknown');
}

function isName(type: SnapshotType, name: string): boolean {
  return type.kind === 'name' && type.text === name;
}

function holdsBoth({ variants }: { variants: readonly SnapshotType[] }): boolean {
  return ['true', 'false'].every((value) =>
    variants.some((variant) => variant.kind === 'literal' && variant.text === value),
  );
}

/** Whether a literal is a value of a type of the language. */
function isOf(literal: string, type: string): boolean {
  if (literal.startsWith('"')) return type === 'string';
  if (literal === 'true' || literal === 'false') return type === 'boolean';
  return type === 'number' || (type === 'integer' && Number.isInteger(Number(literal)));
}
