import type { EnumValue, TypeExpression } from '../model.ts';

/** What a TypeScript type says about a model: names, casing, optional, nullable and prose. */
export interface Declaration {
  name: string;
  description?: string;
  deprecated?: string;
  /** Set when no type of this name is exported. */
  isInferred?: true;
  /** Set when the type is made of the schema: then the names inside of it are those that the schema has. */
  isOfSchema?: true;
  /** Set when no value written in code is of the type. */
  isBranded?: true;
  /** Set for such a type when it is not made of the schema. */
  isWrittenApart?: true;
  shape: DeclaredShape;
}

export type DeclaredShape =
  | { kind: 'object'; fields: DeclaredField[]; additional?: TypeExpression }
  | { kind: 'enum'; values: EnumValue[]; open: boolean; isNominal?: true }
  | { kind: 'union'; variants: TypeExpression[] };

export interface DeclaredField {
  name: string;
  /** Without `null` and `undefined`. */
  type: TypeExpression;
  optional: boolean;
  nullable: boolean;
  description?: string;
  deprecated?: string;
}

/** Splits `T | null | undefined` into what a field keeps apart. */
export function splitNull(variants: TypeExpression[]): { type: TypeExpression; nullable: boolean } {
  const rest = variants.filter((variant) => variant.kind !== 'null');
  const nullable = rest.length < variants.length;
  if (rest.length === 0) return { type: { kind: 'null' }, nullable: false };
  const [only] = rest;
  return { type: rest.length === 1 && only ? only : { kind: 'union', variants: rest }, nullable };
}
