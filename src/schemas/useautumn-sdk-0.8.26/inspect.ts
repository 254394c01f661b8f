import type { $ZodType, $ZodTypes } from 'zod/v4/core';
import { z } from 'zod';
import * as release from './index.ts';

/** What the tests need to see of a schema: kind, fields and types, in the notation of `facts.json`. */

/** The exported schemas by name, in the order of the module. */
export const models = new Map<string, $ZodType>(
  Object.entries(release).flatMap(([name, value]) =>
    value instanceof z.ZodType ? [[name, value] as const] : [],
  ),
);

const names = new Map([...models].map(([name, schema]) => [schema, name]));

export interface Field {
  type: string;
  required: boolean;
}

export type Shape =
  | { kind: 'object'; fields: Record<string, Field> }
  | { kind: 'open enum' | 'closed enum'; values: readonly unknown[] }
  | { kind: 'union'; type: string };

/** The schema's definition, as the union of all that zod defines. */
export function definitionOf(schema: $ZodType): $ZodTypes['_zod']['def'] {
  return (schema as $ZodTypes)._zod.def;
}

/** Reads a model. */
export function shapeOf(schema: $ZodType): Shape {
  const def = definitionOf(schema);
  if (def.type === 'object') {
    const fields = Object.entries(def.shape).map(([name, field]) => {
      return [name, { type: typeText(field), required: field._zod.optout !== 'optional' }];
    });
    return { kind: 'object', fields: Object.fromEntries(fields) };
  }
  if (def.type === 'enum') return { kind: 'closed enum', values: Object.values(def.entries) };
  const values = openMembers(schema);
  return values ? { kind: 'open enum', values } : { kind: 'union', type: typeText(schema) };
}

/** The model a schema is, or was cloned from by `.meta()`. */
export function modelName(schema: $ZodType): string | undefined {
  for (let each: $ZodType | undefined = schema; each; each = each._zod.parent) {
    const name = names.get(each);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The schemas directly inside a schema. */
export function partsOf(schema: $ZodType): $ZodType[] {
  const def = definitionOf(schema);
  if (def.type === 'object') return Object.values(def.shape);
  if (def.type === 'array') return [def.element];
  if (def.type === 'record') return [def.valueType];
  if (def.type === 'union') return [...def.options];
  return 'innerType' in def ? [def.innerType] : [];
}

function typeText(schema: $ZodType): string {
  const def = definitionOf(schema);
  const name = modelName(schema);
  // The facts name objects and enums, and write unions out.
  if (name !== undefined && (def.type !== 'union' || openMembers(schema))) return name;
  switch (def.type) {
    case 'optional':
    case 'default':
      return typeText(def.innerType);
    case 'nullable':
      return `${typeText(def.innerType)} | null`;
    case 'array':
      return `Array<${typeText(def.element)}>`;
    case 'record':
      return `{ [k: string]: ${typeText(def.valueType)} }`;
    case 'union':
      return def.options.map((option) => typeText(option)).join(' | ');
    default:
      return def.type;
  }
}

function openMembers(schema: $ZodType): readonly unknown[] | undefined {
  const def = definitionOf(schema);
  if (def.type !== 'union') return undefined;
  const [members, rest] = def.options.map((option) => ({ option, def: definitionOf(option) }));
  if (members?.def.type !== 'enum' || rest?.def.type !== 'string') return undefined;
  return z.globalRegistry.get(rest.option)?.['unrecognized'] === true
    ? Object.values(members.def.entries)
    : undefined;
}
