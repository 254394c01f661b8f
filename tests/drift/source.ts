import type { $ZodType } from 'zod/v4/core';

/**
 * A model as its sources write it: what the declaration and the schema say, side by side, before any reader has seen
 * it. A mutation changes it once, and both are written from it again.
 */
export type Source = ObjectSource | EnumSource | UnionSource;

export interface ObjectSource {
  kind: 'object';
  fields: FieldSource[];
}

export interface FieldSource {
  name: string;
  /** The TSDoc before it. */
  doc: string;
  /** As written, without `null` and `undefined`. */
  type: string;
  optional: boolean;
  nullable: boolean;
  wireName: string;
  /** With its wrappers: optional, nullable, default. */
  schema: $ZodType;
}

export interface EnumSource {
  kind: 'enum';
  open: boolean;
  members: { key: string; value: string | number }[];
}

/** The schema of a union is a function that tries one variant after the other: only the declaration can be read. */
export interface UnionSource {
  kind: 'union';
  variants: string[];
}
