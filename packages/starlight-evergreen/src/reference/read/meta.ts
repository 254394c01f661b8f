import { z } from 'zod';
import type { $ZodType } from 'zod/v4/core';
import type { Meta } from './schema-facts.ts';

const directions = ['request', 'response', 'both'] as const;

/** Reads a schema's `.meta()`; keys of a wrong type are left out, as another tool may own them. */
export function readMeta(schema: $ZodType): Meta {
  const found = z.globalRegistry.get(schema);
  if (!found) return {};
  const { id, title, description, deprecated, examples, example, direction, values } = found;
  const meta: Meta = {};
  if (typeof id === 'string') meta.id = id;
  const text = typeof description === 'string' ? description : title;
  if (typeof text === 'string' && text !== '') meta.description = text;
  if (deprecated === true) meta.deprecated = '';
  if (typeof deprecated === 'string') meta.deprecated = deprecated;
  if (Array.isArray(examples)) meta.examples = examples;
  else if (example !== undefined) meta.examples = [example];
  const known = directions.find((each) => each === direction);
  if (known) meta.direction = known;
  const meanings = z.record(z.string(), z.string()).safeParse(values);
  if (meanings.success) meta.values = meanings.data;
  return meta;
}

/** Outer words win: `.describe()` on an optional wrapper says more of the field than that of its inner schema. */
export function mergeMeta(outer: Meta, inner: Meta): Meta {
  return { ...inner, ...outer };
}
