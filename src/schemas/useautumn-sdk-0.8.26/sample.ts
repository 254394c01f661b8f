import { z } from 'zod';
import type { $ZodType } from 'zod/v4/core';
import { definitionOf, modelName } from './inspect.ts';

/**
 * A value for a schema, for tests: the field's own example where it has one.
 * @param depth - `required` leaves optional fields out, `full` fills them in
 */
export function sampleOf(schema: $ZodType, depth: 'required' | 'full'): unknown {
  const def = definitionOf(schema);
  switch (def.type) {
    case 'object': {
      const fields = Object.entries(def.shape).filter(
        ([, field]) => depth === 'full' || field._zod.optout !== 'optional',
      );
      return Object.fromEntries(fields.map(([name, field]) => [name, sampleOf(field, depth)]));
    }
    case 'array':
      return exampleOf(schema) ?? [sampleOf(def.element, depth)];
    case 'record':
      return exampleOf(schema) ?? { messages: sampleOf(def.valueType, depth) };
    case 'optional':
    case 'nullable':
    case 'default':
      return exampleOf(schema) ?? sampleOf(def.innerType, depth);
    default: {
      const example = exampleOf(schema);
      if (example === undefined) throw new Error(`no example for a ${def.type}`);
      return example;
    }
  }
}

/**
 * A value with all fields as the API writes it: the properties of objects in snake case, the keys of records as they are.
 * @param additions - more properties, by the model that gets them
 */
export function wireSampleOf(schema: $ZodType, additions: Record<string, object>): unknown {
  return toWire(sampleOf(schema, 'full'), schema, additions);
}

function toWire(value: unknown, schema: $ZodType, additions: Record<string, object>): unknown {
  const def = definitionOf(schema);
  const inner = (each: unknown, part: $ZodType) => toWire(each, part, additions);
  if (def.type === 'array' && Array.isArray(value)) return value.map((each) => inner(each, def.element));
  if ('innerType' in def) return inner(value, def.innerType);
  if (typeof value !== 'object' || value === null) return value;
  if (def.type === 'record') {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inner(each, def.valueType)]));
  }
  if (def.type !== 'object') return value;
  const entries = Object.entries(value).map(([key, each]) => {
    const field = def.shape[key];
    return [snakeCase(key), field ? inner(each, field) : each];
  });
  return { ...Object.fromEntries(entries), ...additions[modelName(schema) ?? ''] };
}

/** The wire name of a property. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function exampleOf(schema: $ZodType): unknown {
  const examples = z.globalRegistry.get(schema)?.['examples'];
  return Array.isArray(examples) ? examples[0] : undefined;
}
