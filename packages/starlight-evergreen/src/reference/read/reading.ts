import type { Constraints } from '../model.ts';
import type { Meta, SchemaType } from './schema-facts.ts';

/** One schema with its wrappers taken off; what they said stands beside its type. */
export interface Reading {
  type: SchemaType;
  optional: boolean;
  nullable: boolean;
  default?: unknown;
  generatedDefault?: true;
  constraints?: Constraints;
  meta: Meta;
}

/** A reading as one type, for where nothing can stand beside it: its limits in it, `null` and `undefined` as variants. */
export function asType({ type, constraints, nullable, optional }: Reading): SchemaType {
  const own = limited(type, constraints);
  const variants = own.kind === 'union' ? [...own.variants] : [own];
  for (const [isAllowed, kind] of [
    [nullable, 'null'],
    [optional, 'undefined'],
  ] as const) {
    if (isAllowed && variants.every((variant) => variant.kind !== kind)) variants.push({ kind });
  }
  const [only] = variants;
  return variants.length === 1 && only ? only : { kind: 'union', variants };
}

/** A type with its limits in it. Of models and of types that have none, they stand elsewhere. */
export function limited(type: SchemaType, constraints: Constraints | undefined): SchemaType {
  if (!constraints) return type;
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'bigint':
    case 'date':
    case 'array':
    case 'set':
    case 'map':
    case 'record':
    case 'external':
    case 'opaque':
      return { ...type, constraints };
    default:
      return type;
  }
}
