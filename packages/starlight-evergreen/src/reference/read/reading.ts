import type { Constraints } from '../model.ts';
import type { Meta, SchemaType } from './schema-facts.ts';

/** One schema with its wrappers taken off; what they said stands beside its type. */
export interface Reading {
  type: SchemaType;
  optional: boolean;
  nullable: boolean;
  default?: unknown;
  constraints?: Constraints;
  meta: Meta;
}
