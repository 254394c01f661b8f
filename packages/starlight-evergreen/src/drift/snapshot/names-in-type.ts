import {
  arrayType,
  inlineObjectType,
  partsOf,
  recordType,
  type SnapshotType,
  tupleType,
  unionType,
} from './type.ts';

/** A part of a type's text: a name, which may be a model's, or what stands between names. */
export interface TypePiece {
  text: string;
  isName: boolean;
}

/** The text of a type, cut at the names in it. Literals and the keys of inline objects are no names. */
export function typePieces(type: SnapshotType): TypePiece[] {
  if (type.kind === 'name') return [{ text: type.text, isName: true }];
  return partsOf(type).flatMap((part): TypePiece[] =>
    typeof part === 'string' ? [{ text: part, isName: false }] : typePieces(part),
  );
}

/** The names in a type, each once. */
export function namesIn(type: SnapshotType): string[] {
  const names = typePieces(type).filter(({ isName }) => isName);
  return [...new Set(names.map(({ text }) => text))];
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
  const replaced = (each: SnapshotType) => replaceNames(each, replacement);
  switch (type.kind) {
    case 'name':
      return replacement(type.text) ?? type;
    case 'literal':
      return type;
    case 'array': {
      const items = replaced(type.items);
      return items === type.items ? type : arrayType(items);
    }
    case 'record': {
      const values = replaced(type.values);
      return values === type.values ? type : recordType(values);
    }
    case 'tuple': {
      const items = type.items.map(replaced);
      return isSame(items, type.items) ? type : tupleType(items);
    }
    case 'union': {
      const variants = type.variants.map(replaced);
      return isSame(variants, type.variants) ? type : unionType(variants);
    }
    case 'object': {
      const types = type.fields.map((field) => replaced(field.type));
      if (types.every((each, index) => each === type.fields[index]?.type)) return type;
      return inlineObjectType(
        type.fields.map((field, index) => ({ ...field, type: types[index] ?? field.type })),
      );
    }
  }
}

function isSame(some: readonly SnapshotType[], others: readonly SnapshotType[]): boolean {
  return some.every((type, index) => type === others[index]);
}
