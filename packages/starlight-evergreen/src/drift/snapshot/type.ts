import { nameText } from './spelling.ts';

/**
 * A type as a snapshot has it, read once from a release or from a report. Every type knows its text, in the one spelling
 * that reports use: two types are the same when their texts are. The text is TypeScript, with these rules:
 * - the variants of a union stand in order of their text, each once; a union within it is dissolved;
 * - the fields of an object stand in order of their names, those that are no identifier in JSON quotes;
 * - texts are written as JSON has them, and a whole number is `integer`;
 * - what TypeScript cannot say of a field is a comment behind its type, in the words of a field's line:
 *   `{ limit?: integer | null /&#42; wire max_limit, default 10, minimum 1 &#42;/ }`.
 */
export type SnapshotType =
  NameType | LiteralType | ArrayType | TupleType | RecordType | UnionType | InlineObjectType;

interface Spelled {
  text: string;
}

/** A model, or a word of the language such as `string`: a report does not tell them apart. */
export interface NameType extends Spelled {
  kind: 'name';
}

/** A value: its text is JSON. */
export interface LiteralType extends Spelled {
  kind: 'literal';
}

export interface ArrayType extends Spelled {
  kind: 'array';
  items: SnapshotType;
}

export interface TupleType extends Spelled {
  kind: 'tuple';
  items: readonly SnapshotType[];
}

export interface RecordType extends Spelled {
  kind: 'record';
  values: SnapshotType;
}

/** Two variants or more. */
export interface UnionType extends Spelled {
  kind: 'union';
  variants: readonly SnapshotType[];
}

export interface InlineObjectType extends Spelled {
  kind: 'object';
  fields: readonly InlineField[];
}

export interface InlineField {
  name: string;
  optional: boolean;
  /** Without `null`. */
  type: SnapshotType;
  nullable: boolean;
  /** What TypeScript cannot say of it: a wire name, a default, limits. Empty when there is nothing. */
  facts: string;
}

export function nameType(name: string): NameType {
  return { kind: 'name', text: name };
}

/** @param text - the value as JSON text */
export function literalType(text: string): LiteralType {
  return { kind: 'literal', text };
}

export function arrayType(items: SnapshotType): ArrayType {
  return { kind: 'array', items, text: textOf(arrayParts(items)) };
}

export function tupleType(items: readonly SnapshotType[]): TupleType {
  return { kind: 'tuple', items, text: textOf(tupleParts(items)) };
}

export function recordType(values: SnapshotType): RecordType {
  return { kind: 'record', values, text: textOf(recordParts(values)) };
}

/** The types as one. `never` is what TypeScript calls a union of nothing. */
export function unionType(types: readonly SnapshotType[]): SnapshotType {
  const variants = unionVariants(types);
  const [only = nameType('never')] = variants;
  return variants.length < 2 ? only : { kind: 'union', variants, text: textOf(unionParts(variants)) };
}

export function inlineObjectType(fields: readonly InlineField[]): InlineObjectType {
  const sorted = fields.toSorted((a, b) => compareText(a.name, b.name));
  return { kind: 'object', fields: sorted, text: textOf(inlineObjectParts(sorted)) };
}

/** What a union of the types is made of: each variant once, in order of its text. */
export function unionVariants(types: readonly SnapshotType[]): SnapshotType[] {
  const distinct = new Map(types.flatMap(variantsOf).map((type) => [type.text, type]));
  distinct.delete('never');
  return [...distinct.values()].toSorted((a, b) => compareText(a.text, b.text));
}

/** The variants of a union; of any other type, the type alone. */
export function variantsOf(type: SnapshotType): readonly SnapshotType[] {
  return type.kind === 'union' ? type.variants : [type];
}

/** The type of a field together with `null`, which stands last where a report tells of a field. */
export function withNull(type: SnapshotType, nullable: boolean): SnapshotType {
  if (!nullable) return type;
  const variants = [...variantsOf(type), nameType('null')];
  return { kind: 'union', variants, text: textOf(unionParts(variants)) };
}

/** The same taken apart. `null` alone is a type. */
export function apartFromNull(variants: readonly SnapshotType[]): { type: SnapshotType; nullable: boolean } {
  const others = variants.filter(({ text }) => text !== 'null');
  return {
    type: unionType(others.length === 0 ? variants : others),
    nullable: variants.length > Math.max(others.length, 1),
  };
}

/** What a type's text is put together from. */
export type TypePart = string | SnapshotType;

export function partsOf(type: SnapshotType): TypePart[] {
  switch (type.kind) {
    case 'name':
    case 'literal':
      return [type.text];
    case 'array':
      return arrayParts(type.items);
    case 'tuple':
      return tupleParts(type.items);
    case 'record':
      return recordParts(type.values);
    case 'union':
      return unionParts(type.variants);
    case 'object':
      return inlineObjectParts(type.fields);
  }
}

function arrayParts(items: SnapshotType): TypePart[] {
  return items.kind === 'union' ? ['(', items, ')[]'] : [items, '[]'];
}

function tupleParts(items: readonly SnapshotType[]): TypePart[] {
  return [
    '[',
    ...joined(
      items.map((item) => [item]),
      ', ',
    ),
    ']',
  ];
}

function recordParts(values: SnapshotType): TypePart[] {
  return ['Record<string, ', values, '>'];
}

function unionParts(variants: readonly SnapshotType[]): TypePart[] {
  return joined(
    variants.map((variant) => [variant]),
    ' | ',
  );
}

function inlineObjectParts(fields: readonly InlineField[]): TypePart[] {
  if (fields.length === 0) return ['{}'];
  const parts = fields.map(({ name, optional, type, nullable, facts }): TypePart[] => [
    `${nameText(name)}${optional ? '?' : ''}: `,
    type,
    `${nullable ? ' | null' : ''}${facts === '' ? '' : ` /* ${facts} */`}`,
  ]);
  return ['{ ', ...joined(parts, '; '), ' }'];
}

function joined(lists: readonly (readonly TypePart[])[], separator: string): TypePart[] {
  return lists.flatMap((parts, index) => (index === 0 ? parts : [separator, ...parts]));
}

function textOf(parts: readonly TypePart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
