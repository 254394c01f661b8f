import type { $ZodType } from 'zod/v4/core';

/** Tells a zod 4 schema, classic or mini, by the internals that all of them carry. */
export function isSchema(value: unknown): value is $ZodType {
  if (typeof value !== 'object' || value === null || !('_zod' in value)) return false;
  const internals = value._zod;
  return typeof internals === 'object' && internals !== null && 'def' in internals;
}
