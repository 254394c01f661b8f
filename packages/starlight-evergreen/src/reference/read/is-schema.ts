import type { $ZodType } from 'zod/v4/core';
import { unwrapped } from './schema-kinds.ts';

/** Tells a zod 4 schema, classic or mini, by the internals that all of them carry. */
export function isSchema(value: unknown): value is $ZodType {
  try {
    if (typeof value !== 'object' || value === null || !('_zod' in value)) return false;
    const internals = value._zod;
    return typeof internals === 'object' && internals !== null && 'def' in internals;
  } catch {
    // An export that must not be looked at, such as a client that stands for one that was never made.
    return false;
  }
}

/** Tells a zod 3 schema, which has no such internals. */
export function isOldSchema(value: unknown): boolean {
  try {
    if (typeof value !== 'object' || value === null || '_zod' in value || !('_def' in value)) return false;
    const definition = value._def;
    return (
      typeof definition === 'object' &&
      definition !== null &&
      String(Reflect.get(definition, 'typeName')).startsWith('Zod')
    );
  } catch {
    return false;
  }
}

/** Kinds that get a page; an exported `z.string()` is written out where it is used. */
const modelKinds = new Set([
  'object',
  'enum',
  'union',
  'intersection',
  'pipe',
  'lazy',
  'record',
  'array',
  'tuple',
  'map',
  'set',
]);

/**
 * Whether a schema that is exported under a plain name has a page of its own. One that wraps another is that one, and
 * its wrapper is told where it is used; `.optional()` and the like of a schema that has a page need none.
 * @param exported - the schemas that have names
 */
export function isModel(schema: $ZodType, exported: ReadonlySet<unknown> = new Set()): boolean {
  const inner = unwrapped(schema);
  if (!inner) return modelKinds.has(schema._zod.def.type);
  if (exported.has(inner)) return schema._zod.def.type === 'readonly';
  return isModel(inner, exported);
}
