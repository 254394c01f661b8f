import {
  arrayType,
  inlineObjectType,
  intersectionType,
  limitedType,
  mapType,
  recordType,
  setType,
  type SnapshotType,
  tupleType,
  unionType,
} from './type.ts';
import { partsOf } from './type-parts.ts';

/** A part of a type's text: a name, which may be a model's, or what stands between names. */
export interface TypePiece {
  text: string;
  name?: string;
}

/** The text of a type, cut at the names in it. Words, literals and the keys of inline objects are no names. */
export function typePieces(type: SnapshotType): TypePiece[] {
  if (type.kind === 'name') return [{ text: type.text, name: type.name }];
  if (type.kind === 'word' || type.kind === 'literal') return [{ text: type.text }];
  return partsOf(type).flatMap((part): TypePiece[] =>
    typeof part === 'string' ? [{ text: part }] : typePieces(part),
  );
}

/** The names in a type, each once. */
export function namesIn(type: SnapshotType): string[] {
  const names = new Set<string>();
  const collect = (each: SnapshotType): void => {
    if (each.kind === 'name') names.add(each.name);
    else for (const part of typesIn(each)) collect(part);
  };
  collect(type);
  return [...names];
}

/** The types directly inside a type, in the order in which they are written. */
export function typesIn(type: SnapshotType): readonly SnapshotType[] {
  switch (type.kind) {
    case 'word':
    case 'name':
    case 'literal':
      return [];
    case 'array':
    case 'set':
      return [type.items];
    case 'record':
    case 'map':
      return [type.keys, type.values];
    case 'tuple':
      return type.rest ? [...type.items, type.rest] : type.items;
    case 'union':
      return type.variants;
    case 'intersection':
      return type.parts;
    case 'object': {
      const types = type.fields.map((field) => field.type);
      return type.additional ? [...types, type.additional] : types;
    }
    case 'limited':
      return [type.of];
  }
}

/**
 * A type with others in the places of the types directly inside it.
 * @param change - of each of them
 * @returns the very same type when nothing in it is another
 */
export function withTypesIn(type: SnapshotType, change: (inner: SnapshotType) => SnapshotType): SnapshotType {
  const inner = typesIn(type);
  const changed = inner.map(change);
  if (inner.every((each, index) => each === changed[index])) return type;
  const at = (index: number) => changed[index] ?? type;
  switch (type.kind) {
    case 'word':
    case 'name':
    case 'literal':
      return type;
    case 'array':
      return arrayType(at(0));
    case 'set':
      return setType(at(0));
    case 'record':
      return recordType(at(1), at(0));
    case 'map':
      return mapType(at(0), at(1));
    case 'tuple': {
      const count = type.items.length;
      return tupleType(changed.slice(0, count), type.required, changed[count]);
    }
    case 'union':
      return unionType(changed);
    case 'intersection':
      return intersectionType(changed);
    case 'object': {
      const fields = type.fields.map((field, index) => ({ ...field, type: at(index) }));
      return inlineObjectType(fields, changed[fields.length]);
    }
    case 'limited':
      return limitedType(at(0), type.constraints);
  }
}

/**
 * Replaces names in a type.
 * @param replacement - what stands for a name now; undefined to leave it
 * @returns the very same type when nothing in it is replaced
 */
export function replaceNames(
  type: SnapshotType,
  replacement: (name: string) => SnapshotType | undefined,
): SnapshotType {
  if (type.kind === 'name') return replacement(type.name) ?? type;
  return withTypesIn(type, (inner) => replaceNames(inner, replacement));
}
