import type { Constraints } from '../../reference/model.ts';
import { presentLimits } from './facts.ts';
import { typeNameText } from './spelling.ts';
import type {
  ArrayType,
  InlineObjectType,
  LiteralType,
  MapType,
  NameType,
  RecordType,
  SetType,
  SnapshotField,
  SnapshotType,
  TupleType,
  WordType,
} from './type-kinds.ts';
import { textOf } from './type-parts.ts';

export type { SnapshotField, SnapshotType } from './type-kinds.ts';

/** @param word - one of `typeWords` */
export function wordType(word: string): WordType {
  return { kind: 'word', text: word };
}

/** @param name - of a model, or a foreign type as it is written */
export function nameType(name: string): NameType {
  return { kind: 'name', name, text: typeNameText(name) };
}

/** @param text - the value as JSON text, or the digits of a bigint and an `n` */
export function literalType(text: string): LiteralType {
  return { kind: 'literal', text };
}

export function arrayType(items: SnapshotType): ArrayType {
  return { kind: 'array', items, text: textOf({ kind: 'array', items }) };
}

export function setType(items: SnapshotType): SetType {
  return { kind: 'set', items, text: textOf({ kind: 'set', items }) };
}

/** @param required - how many items must be there: all of them, unless told otherwise */
export function tupleType(
  items: readonly SnapshotType[],
  required = items.length,
  rest?: SnapshotType,
): TupleType {
  const type = {
    kind: 'tuple' as const,
    items,
    required: Math.min(required, items.length),
    ...(rest && { rest }),
  };
  return { ...type, text: textOf(type) };
}

export function recordType(values: SnapshotType, keys: SnapshotType = wordType('string')): RecordType {
  return { kind: 'record', keys, values, text: textOf({ kind: 'record', keys, values }) };
}

export function mapType(keys: SnapshotType, values: SnapshotType): MapType {
  return { kind: 'map', keys, values, text: textOf({ kind: 'map', keys, values }) };
}

/** The types as one. `never` is what TypeScript calls a union of nothing. */
export function unionType(types: readonly SnapshotType[]): SnapshotType {
  const variants = unionVariants(types);
  const [only = wordType('never')] = variants;
  return variants.length < 2 ? only : { kind: 'union', variants, text: textOf({ kind: 'union', variants }) };
}

/** What all of the types are. */
export function intersectionType(types: readonly SnapshotType[]): SnapshotType {
  const flat = types.flatMap((type) => (type.kind === 'intersection' ? type.parts : [type]));
  const parts = distinct(flat);
  const [only = wordType('unknown')] = parts;
  return parts.length < 2
    ? only
    : { kind: 'intersection', parts, text: textOf({ kind: 'intersection', parts }) };
}

/** @param additional - `never` where properties beyond the fields are refused */
export function inlineObjectType(
  fields: readonly SnapshotField[],
  additional?: SnapshotType,
): InlineObjectType {
  const sorted = fields.toSorted((a, b) => compareText(a.name, b.name));
  const type = { kind: 'object' as const, fields: sorted, ...(additional && { additional }) };
  return { ...type, text: textOf(type) };
}

/** A type with limits; the type itself where there are none. The limits of a type that has some already are added to them. */
export function limitedType(type: SnapshotType, constraints: Constraints | undefined): SnapshotType {
  const known = presentLimits(
    type.kind === 'limited' ? { ...type.constraints, ...constraints } : constraints,
  );
  const of = type.kind === 'limited' ? type.of : type;
  if (known === undefined) return type;
  const limited = { kind: 'limited' as const, of, constraints: known };
  return { ...limited, text: textOf(limited) };
}

/** The limits of a field's type are the field's own. */
export function withLimitsOfType(field: SnapshotField): SnapshotField {
  const { type, constraints } = field;
  if (type.kind !== 'limited') return field;
  return { ...field, type: type.of, constraints: { ...type.constraints, ...constraints } };
}

/** What a union of the types is made of: each variant once, in order of its text. */
export function unionVariants(types: readonly SnapshotType[]): SnapshotType[] {
  return distinct(types.flatMap(variantsOf)).filter(({ text }) => text !== 'never');
}

/** The variants of a union; of any other type, the type alone. */
export function variantsOf(type: SnapshotType): readonly SnapshotType[] {
  return type.kind === 'union' ? type.variants : [type];
}

/** The type of a field together with `null`, which stands last where a report tells of a field. */
export function withNull(type: SnapshotType, nullable: boolean): SnapshotType {
  if (!nullable) return type;
  const variants = [...variantsOf(type), wordType('null')];
  return { kind: 'union', variants, text: textOf({ kind: 'union', variants }) };
}

/** The same taken apart. `null` alone is a type. */
export function apartFromNull(variants: readonly SnapshotType[]): { type: SnapshotType; nullable: boolean } {
  const others = variants.filter(({ text }) => text !== 'null');
  return {
    type: unionType(others.length === 0 ? variants : others),
    nullable: variants.length > Math.max(others.length, 1),
  };
}

function distinct(types: readonly SnapshotType[]): SnapshotType[] {
  const byText = new Map(types.map((type) => [type.text, type]));
  return [...byText.values()].toSorted((a, b) => compareText(a.text, b.text));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
