import { z } from 'zod';
import type { $ZodType, $ZodTypes, JSONSchema } from 'zod/v4/core';
import type { Constraints } from '../model.ts';

const numericKeys = [
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
] as const;

/** Reads what a schema enforces beyond its type, in the words of zod's own JSON Schema for it. */
export function readConstraints(schema: $ZodType): Constraints | undefined {
  const json = leafSchema(schema);
  if (!json) return undefined;
  const result: Constraints = {};
  for (const key of numericKeys) {
    const value = json[key];
    // The bounds of safe integers come with `z.int()` and say nothing that "integer" does not.
    if (typeof value === 'number' && Math.abs(value) !== Number.MAX_SAFE_INTEGER) result[key] = value;
  }
  if (json.format !== undefined) result.format = json.format;
  // A format's own pattern is an implementation of it.
  else if (json.pattern !== undefined) result.pattern = json.pattern;
  return Object.keys(result).length === 0 ? undefined : result;
}

/** Whether a number schema takes whole numbers only. */
export function isInteger(schema: $ZodType): boolean {
  return leafSchema(schema)?.type === 'integer';
}

/** JSON Schema of a string, number or array that has checks; most have none, and need no conversion. */
function leafSchema(schema: $ZodType): JSONSchema.BaseSchema | undefined {
  const { def } = (schema as $ZodTypes)._zod;
  if (
    def.type !== 'string' &&
    def.type !== 'number' &&
    def.type !== 'array' &&
    def.type !== 'template_literal'
  )
    return undefined;
  const isChecked = (def.checks?.length ?? 0) > 0 || 'format' in def || def.type === 'template_literal';
  return isChecked ? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) : undefined;
}
