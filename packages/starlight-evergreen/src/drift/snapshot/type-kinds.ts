import type { Constraints } from '../../reference/model.ts';
import type { FieldFacts } from './facts.ts';

/**
 * A type as a snapshot has it, read once from a release or from a report. Every type knows its text, in the one spelling
 * that reports use: two types are the same when their texts are. The text is TypeScript, with these rules:
 * - the variants of a union and the parts of an intersection stand in order of their text, each once; a union within a
 *   union is dissolved;
 * - the fields of an object stand in order of their names, those that are no identifier in JSON quotes; what it holds
 *   beyond them is `[key]`, and `[key]: never` where it refuses more;
 * - texts are written as JSON has them, a whole number is `integer`, and whatever JSON can say is `json`;
 * - a name that is no identifier, and a foreign type as it is written, stand in backticks;
 * - what TypeScript cannot say is a comment behind a type, in the words of a field's line:
 *   `{ limit?: integer | null /&#42; wire max_limit, default 10, minimum 1 &#42;/ }`,
 *   `(string /&#42; maxLength 10 &#42;/)[]`. The comment of a field is about the field.
 */
export type SnapshotType =
  | WordType
  | NameType
  | LiteralType
  | ArrayType
  | SetType
  | TupleType
  | RecordType
  | MapType
  | UnionType
  | IntersectionType
  | InlineObjectType
  | LimitedType;

interface Spelled {
  text: string;
}

/** A type that needs no name of its own, such as `string`. */
export interface WordType extends Spelled {
  kind: 'word';
}

/** A model, or a foreign type as it is written: a report does not tell them apart. */
export interface NameType extends Spelled {
  kind: 'name';
  name: string;
}

/** A value: its text is JSON, or the digits of a bigint and an `n`. */
export interface LiteralType extends Spelled {
  kind: 'literal';
}

export interface ArrayType extends Spelled {
  kind: 'array';
  items: SnapshotType;
}

export interface SetType extends Spelled {
  kind: 'set';
  items: SnapshotType;
}

export interface TupleType extends Spelled {
  kind: 'tuple';
  items: readonly SnapshotType[];
  /** How many of them must be there. */
  required: number;
  /** The type of those that may follow. */
  rest?: SnapshotType;
}

export interface RecordType extends Spelled {
  kind: 'record';
  keys: SnapshotType;
  values: SnapshotType;
}

export interface MapType extends Spelled {
  kind: 'map';
  keys: SnapshotType;
  values: SnapshotType;
}

/** Two variants or more. */
export interface UnionType extends Spelled {
  kind: 'union';
  variants: readonly SnapshotType[];
}

/** Two parts or more. */
export interface IntersectionType extends Spelled {
  kind: 'intersection';
  parts: readonly SnapshotType[];
}

export interface InlineObjectType extends Spelled {
  kind: 'object';
  fields: readonly SnapshotField[];
  /** The type of properties beyond the fields; `never` where they are refused, absent where they are dropped. */
  additional?: SnapshotType;
}

/** A type of which not every value is accepted. It never holds another such type directly. */
export interface LimitedType extends Spelled {
  kind: 'limited';
  of: SnapshotType;
  constraints: Constraints;
}

export interface SnapshotField extends FieldFacts {
  /** Without `null` and `undefined`, and without limits: those are the field's. */
  type: SnapshotType;
  optional: boolean;
  nullable: boolean;
}
