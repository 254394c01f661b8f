import { z } from 'zod';
import type { $ZodType, $ZodTypes } from 'zod/v4/core';
import type { FieldSource, Source } from './source.ts';

export type Side = 'request' | 'response';

type Definition = $ZodTypes['_zod']['def'];

/** zod's documented way to look into a schema: `$ZodTypes` is the union of all of them. */
export function definitionOf(schema: $ZodType): Definition {
  return (schema as $ZodTypes)._zod.def;
}

/** The schemas of an object's properties, by the key that stands in the schema. */
export function propertiesOf(schema: $ZodType): Readonly<Record<string, $ZodType>> {
  const def = definitionOf(schema);
  const object = def.type === 'pipe' ? definitionOf(def.in) : def;
  if (object.type !== 'object') throw new Error(`expected an object and found ${object.type}`);
  return object.shape;
}

/**
 * What a schema is made of once its model is `source`. A generated SDK renames keys by a function behind the object: the
 * one that sends from TypeScript's names to the wire's, the one that receives the other way round.
 */
export function definitionFor(source: Source, side: Side, original: $ZodType): Definition {
  switch (source.kind) {
    case 'union':
      return definitionOf(original);
    case 'enum': {
      if (!source.open)
        return definitionOf(z.enum(Object.fromEntries(source.members.map(({ key, value }) => [key, value]))));
      const unknown = z.pipe(
        z.string(),
        z.transform((value) => value),
      );
      return definitionOf(z.union([...source.members.map(({ value }) => z.literal(value)), unknown]));
    }
    case 'object': {
      const keyOf = ({ name, wireName }: FieldSource) => (side === 'request' ? name : wireName);
      const otherOf = ({ name, wireName }: FieldSource) => (side === 'request' ? wireName : name);
      const names = new Map(source.fields.map((field) => [keyOf(field), otherOf(field)]));
      const object = z.object(Object.fromEntries(source.fields.map((field) => [keyOf(field), field.schema])));
      const rename = (value: Record<string, unknown>) =>
        Object.fromEntries(Object.entries(value).map(([key, each]) => [names.get(key) ?? key, each]));
      return definitionOf(z.pipe(object, z.transform(rename)));
    }
  }
}

/**
 * Calls `run` while a schema is made of something else. The schema itself stays: what refers to it, its own
 * recursion included, still finds its name.
 */
export function withDefinition<T>(schema: $ZodType, definition: Definition, run: () => T): T {
  const original = definitionOf(schema);
  Reflect.set(schema._zod, 'def', definition);
  try {
    return run();
  } finally {
    Reflect.set(schema._zod, 'def', original);
  }
}

/** Takes `null` out of a schema, through its wrappers. */
export function withoutNull(schema: $ZodType): $ZodType {
  const def = definitionOf(schema);
  switch (def.type) {
    case 'nullable':
      return def.innerType;
    case 'optional':
      return z.optional(withoutNull(def.innerType));
    case 'default':
      return z._default(withoutNull(def.innerType), def.defaultValue);
    case 'union':
      return z.union(def.options.filter((option) => definitionOf(option).type !== 'null'));
    default:
      return schema;
  }
}

/** Takes the optional wrapper off a schema, below `null`. */
export function withoutOptional(schema: $ZodType): $ZodType {
  const def = definitionOf(schema);
  if (def.type === 'optional') return def.innerType;
  return def.type === 'nullable' ? z.nullable(withoutOptional(def.innerType)) : schema;
}

/** Gives a schema another default where it has one, or none at all, through its wrappers. */
export function changeDefault(schema: $ZodType, change: (inner: $ZodType) => $ZodType): $ZodType {
  const def = definitionOf(schema);
  switch (def.type) {
    case 'default':
      return change(def.innerType);
    case 'nullable':
      return z.nullable(changeDefault(def.innerType, change));
    case 'optional':
      return z.optional(changeDefault(def.innerType, change));
    case 'union':
      return z.union(def.options.map((option) => changeDefault(option, change)));
    default:
      return schema;
  }
}

/** Whether a function makes the value, so that a reader takes the declaration's word on its type. */
export function isOpaque(schema: $ZodType): boolean {
  const def = definitionOf(schema);
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
      return isOpaque(def.innerType);
    case 'array':
      return isOpaque(def.element);
    case 'record':
      return isOpaque(def.valueType);
    case 'union':
      return def.options.every(
        (option) => isOpaque(option) || ['null', 'undefined'].includes(definitionOf(option).type),
      );
    case 'pipe':
      return ['any', 'unknown', 'undefined', 'null'].includes(definitionOf(def.in).type);
    default:
      return false;
  }
}
