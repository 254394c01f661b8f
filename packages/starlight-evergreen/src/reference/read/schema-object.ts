import * as z from 'zod';
import type { $ZodObject, $ZodRecord, $ZodType, $ZodTypes } from 'zod/v4/core';
import { asType, type Reading } from './reading.ts';
import type { Context } from './schema-context.ts';
import type { SchemaField, SchemaType } from './schema-facts.ts';
import { definition } from './schema-kinds.ts';

type Shape = $ZodObject['_zod']['def']['shape'];
type ReadType = (schema: $ZodType, context: Context) => Reading;

/** zod never keeps a property of this name: it would change what the object is. */
const droppedName = '__proto__';

/** The fields of an object, and what becomes of other properties. */
export function readObject(
  def: $ZodObject['_zod']['def'],
  renamed: ReadonlyMap<string, string> | undefined,
  context: Context,
  readType: ReadType,
): SchemaType {
  const fields = readFields(def.shape, renamed, context, readType);
  if (!def.catchall) return { kind: 'object', fields };
  // z.strictObject refuses more properties by a catch-all that nothing fits.
  if (definition(def.catchall).type === 'never') return { kind: 'object', fields, strict: true };
  return { kind: 'object', fields, additional: asType(readType(def.catchall, context)) };
}

function readFields(
  shape: Shape,
  renamed: ReadonlyMap<string, string> | undefined,
  context: Context,
  readType: ReadType,
): SchemaField[] {
  const fields = Object.entries(shape).flatMap(([key, schema]): SchemaField[] => {
    if (key === droppedName) {
      context.report({
        where: `${context.where}.${key}`,
        message: `zod drops a property that is called ${droppedName}`,
        hint: 'No value of it ever arrives. Give the property another name.',
      });
      return [];
    }
    const reading = readType(schema, { ...context, where: `${context.where}.${key}` });
    const other = renamed?.get(key) ?? key;
    const decodes = context.naming.side === 'output' && renamed !== undefined;
    const name = decodes ? other : key;
    const wireName = decodes ? key : renamed ? other : context.naming.wireName(key);
    return [{ name, wireName, ...reading }];
  });
  reportClashes(fields, context);
  return fields;
}

/** Two properties that are one on the wire: whoever is written last wins. */
function reportClashes(fields: readonly SchemaField[], context: Context): void {
  for (const [wireName, same] of Map.groupBy(fields, (field) => field.wireName)) {
    if (same.length < 2) continue;
    const names = same.map(({ name }) => name).join(' and ');
    context.report({
      where: context.where,
      message: `${names} have the same name on the wire: ${wireName}`,
      hint: 'Rename one of them, or leave `wireNames` out of docs.config.ts when the API does not write snake_case.',
    });
  }
}

/** A record whose keys are listed is an object with those fields. */
export function readRecord(def: $ZodRecord['_zod']['def'], context: Context, readType: ReadType): SchemaType {
  const keys = (def.keyType as $ZodTypes)._zod.values;
  const isLoose = def.mode === 'loose';
  if (keys && [...keys].every((key) => typeof key === 'string' || typeof key === 'number')) {
    const value = def.partial === true ? z.optional(def.valueType) : def.valueType;
    const shape = Object.fromEntries([...keys].map((key) => [String(key), value]));
    // A value that may be absent is one of undefined: the key is there all the same.
    const fields = readFields(shape, undefined, context, readType).map((field): SchemaField => {
      if (!field.optional || def.partial === true) return field;
      const { constraints: _inType, ...rest } = field;
      return { ...rest, optional: false, type: asType({ ...field, nullable: false }) };
    });
    return isLoose
      ? { kind: 'object', fields, additional: { kind: 'unknown' } }
      : { kind: 'object', fields, strict: true };
  }
  const key = asType(readType(def.keyType, context));
  const isAnyText = key.kind === 'string' && !key.constraints;
  return {
    kind: 'record',
    values: asType(readType(def.valueType, context)),
    ...(!isAnyText && { keys: key }),
  };
}
