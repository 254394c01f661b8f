import { z } from 'zod';
import type { $ZodObject, $ZodRecord, $ZodType, $ZodTypes } from 'zod/v4/core';
import { isInteger, readConstraints } from './constraints.ts';
import { mergeMeta, readMeta } from './meta.ts';
import { probeRename } from './rename.ts';
import type { Meta, SchemaFacts, SchemaField, SchemaShape, SchemaType } from './schema-facts.ts';
import type { Reading } from './reading.ts';
import { joinUnion } from './schema-union.ts';

/** How the properties of a module's or package's schemas get their two names. */
export interface Naming {
  /** Which side of a schema TypeScript sees: `input` for schemas that encode, `output` for schemas that decode. */
  side: 'input' | 'output';
  /** The wire name of a property that no transform renames. */
  wireName(property: string): string;
}

export interface SchemaReader {
  /** Reads one exported schema. `where` is its model's name, for errors. */
  read(schema: $ZodType, where: string, naming: Naming): SchemaFacts;
}

/** Where a schema stands and how it is named: passed down while one model is read. */
interface Context {
  where: string;
  naming: Naming;
}

/**
 * @param names - exported schemas by identity, so that a reference to one becomes a link and not a copy
 * @param unsupported - told of each kind of schema that no page can show
 */
export function createSchemaReader(
  names: ReadonlyMap<$ZodType, string>,
  unsupported: (where: string, kind: string) => void,
): SchemaReader {
  return {
    read(schema, where, naming) {
      const shape = shapeOf(readUnnamed(schema, { where, naming }).type);
      return { shape, meta: readMeta(schema) };
    },
  };

  function readType(schema: $ZodType, context: Context): Reading {
    const named = findNamed(schema, names);
    if (!named) return readUnnamed(schema, context);
    const constraints = readConstraints(schema);
    return {
      type: { kind: 'model', name: named.name },
      optional: false,
      nullable: false,
      meta: named.meta,
      ...(constraints && { constraints }),
    };
  }

  function readUnnamed(schema: $ZodType, context: Context): Reading {
    const inner = (each: $ZodType): Reading => {
      const reading = readType(each, context);
      return { ...reading, meta: mergeMeta(readMeta(schema), reading.meta) };
    };
    const plain = (type: SchemaType): Reading => {
      const constraints = readConstraints(schema);
      return {
        type,
        optional: false,
        nullable: false,
        meta: readMeta(schema),
        ...(constraints && { constraints }),
      };
    };
    // zod's documented way to switch over schemas: $ZodTypes is the union of all of them.
    const { def } = (schema as $ZodTypes)._zod;
    switch (def.type) {
      case 'string':
      case 'template_literal':
        return plain({ kind: 'string' });
      case 'number':
        return plain(isInteger(schema) ? { kind: 'number', integer: true } : { kind: 'number' });
      case 'boolean':
      case 'bigint':
      case 'date':
      case 'null':
      case 'any':
      case 'unknown':
        return plain({ kind: def.type });
      case 'literal':
        return readLiteral(def.values, plain);
      case 'enum':
        return plain({ kind: 'enum', values: enumValues(def.entries), open: false });
      case 'array':
        return plain({ kind: 'array', items: readItem(def.element, context) });
      case 'record':
        return plain(readRecord(def, context));
      case 'tuple':
        if (def.rest) return unreadable('tuple with a rest', context, plain);
        return plain({ kind: 'tuple', items: def.items.map((item) => readItem(item, context)) });
      case 'object':
        return plain(readObject(def, undefined, context));
      case 'union':
        return { ...joinUnion(def.options, (option) => readType(option, context)), meta: readMeta(schema) };
      case 'optional':
        return { ...inner(def.innerType), optional: true };
      case 'nullable':
        return { ...inner(def.innerType), nullable: true };
      case 'default':
      case 'prefault':
        return { ...inner(def.innerType), optional: false, default: def.defaultValue };
      case 'nonoptional':
        return { ...inner(def.innerType), optional: false };
      case 'readonly':
      case 'catch':
        return inner(def.innerType);
      case 'lazy':
        return inner(def.getter());
      case 'pipe':
        return readPipe(def.in, def.out, context, plain, inner);
      case 'intersection':
        return readIntersection(def.left, def.right, context, plain);
      case 'transform':
      case 'custom':
        return plain({ kind: 'opaque' });
      default:
        return unreadable(def.type, context, plain);
    }
  }

  function unreadable(kind: string, context: Context, plain: (type: SchemaType) => Reading): Reading {
    unsupported(context.where, kind);
    return plain({ kind: 'opaque' });
  }

  function readPipe(
    from: $ZodType,
    to: $ZodType,
    context: Context,
    plain: (type: SchemaType) => Reading,
    inner: (schema: $ZodType) => Reading,
  ): Reading {
    const source = (from as $ZodTypes)._zod.def;
    const target = to as $ZodTypes;
    // z.preprocess: the function comes first, the schema proper second.
    if (source.type === 'transform') return inner(to);
    if (target._zod.def.type !== 'transform') return inner(context.naming.side === 'input' ? from : to);
    if (source.type === 'object') {
      const renamed = probeRename(
        target as Extract<$ZodTypes, { _zod: { def: { type: 'transform' } } }>,
        Object.keys(source.shape),
      );
      return plain(renamed ? readObject(source, renamed, context) : { kind: 'opaque' });
    }
    if (source.type === 'any' || source.type === 'unknown') return plain({ kind: 'opaque' });
    return context.naming.side === 'input' ? inner(from) : plain({ kind: 'opaque' });
  }

  function readObject(
    def: $ZodObject['_zod']['def'],
    renamed: Map<string, string> | undefined,
    context: Context,
  ): SchemaType {
    const fields = readFields(def.shape, renamed, context);
    // z.strictObject refuses more properties by a catch-all that nothing fits.
    if (!def.catchall || def.catchall._zod.def.type === 'never') return { kind: 'object', fields };
    return { kind: 'object', fields, additional: readItem(def.catchall, context) };
  }

  function readFields(
    shape: $ZodObject['_zod']['def']['shape'],
    renamed: Map<string, string> | undefined,
    context: Context,
  ): SchemaField[] {
    return Object.entries(shape).map(([key, schema]) => {
      const reading = readType(schema, { ...context, where: `${context.where}.${key}` });
      const other = renamed?.get(key) ?? key;
      const decodes = context.naming.side === 'output' && renamed !== undefined;
      const name = decodes ? other : key;
      const wireName = decodes ? key : renamed ? other : context.naming.wireName(key);
      return { name, wireName, ...reading };
    });
  }

  /** A record whose keys are listed is an object with those fields. */
  function readRecord(def: $ZodRecord['_zod']['def'], context: Context): SchemaType {
    const keyType = (def.keyType as $ZodTypes)._zod;
    const values = readItem(def.valueType, context);
    if (keyType.def.type !== 'enum' && keyType.def.type !== 'literal') return { kind: 'record', values };
    const keys = keyType.def.type === 'enum' ? enumValues(keyType.def.entries) : keyType.def.values;
    const value = def.partial === true ? z.optional(def.valueType) : def.valueType;
    const shape = Object.fromEntries(keys.map((key) => [String(key), value]));
    return { kind: 'object', fields: readFields(shape, undefined, context) };
  }

  /** A type inside an array, record or tuple, where null is one of the variants. */
  function readItem(schema: $ZodType, context: Context): SchemaType {
    const { type, nullable } = readType(schema, context);
    if (!nullable) return type;
    const variants = type.kind === 'union' ? type.variants : [type];
    return { kind: 'union', variants: [...variants, { kind: 'null' }] };
  }

  function readIntersection(
    left: $ZodType,
    right: $ZodType,
    context: Context,
    plain: (type: SchemaType) => Reading,
  ): Reading {
    // Members are read without their names: the intersection is a new shape, not a link to either side.
    const sides = [left, right].map((side) => readUnnamed(side, context).type);
    const fields: SchemaField[] = [];
    let additional: SchemaType | undefined;
    for (const side of sides) {
      if (side.kind === 'object') fields.push(...side.fields);
      else if (side.kind !== 'record') return plain({ kind: 'opaque' });
      additional ??= side.kind === 'object' ? side.additional : side.values;
    }
    return plain({ kind: 'object', fields, ...(additional && { additional }) });
  }
}

function findNamed(
  schema: $ZodType,
  names: ReadonlyMap<$ZodType, string>,
): { name: string; meta: Meta } | undefined {
  const own = names.get(schema);
  if (own !== undefined) return { name: own, meta: {} };
  // `.meta()` and `.describe()` clone a schema and remember where it came from.
  for (let parent = schema._zod.parent; parent; parent = parent._zod.parent) {
    const name = names.get(parent);
    if (name !== undefined) return { name, meta: withoutInherited(readMeta(schema), readMeta(parent)) };
  }
  return undefined;
}

/** A clone's metadata includes its parent's, which speaks of the model and not of the field. */
function withoutInherited(own: Meta, inherited: Meta): Meta {
  const entries = Object.entries(own).filter(([key, value]) => inherited[key as keyof Meta] !== value);
  return Object.fromEntries(entries);
}

function readLiteral(values: readonly unknown[], plain: (type: SchemaType) => Reading): Reading {
  const kept = values.filter((value) => value !== undefined && value !== null);
  const variants = kept.map((value): SchemaType =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? { kind: 'literal', value }
      : { kind: 'opaque' },
  );
  const [only] = variants;
  const type: SchemaType =
    variants.length === 1 && only ? only : kept.length === 0 ? { kind: 'null' } : enumOf(kept, variants);
  const nullable = kept.length > 0 && values.includes(null);
  return { ...plain(type), nullable };
}

function enumOf(values: readonly unknown[], variants: SchemaType[]): SchemaType {
  const members = values.filter((value) => typeof value === 'string' || typeof value === 'number');
  if (members.length === values.length) return { kind: 'enum', values: members, open: false };
  return { kind: 'union', variants };
}

/** A TypeScript numeric enum also maps its values back to names; those are not members. */
function enumValues(entries: Readonly<Record<string, string | number>>): (string | number)[] {
  const numbers = new Set(Object.values(entries).filter((value) => typeof value === 'number'));
  const own = Object.entries(entries).filter(([key]) => !numbers.has(Number(key)));
  return [...new Set(own.map(([, value]) => value))];
}

function shapeOf(type: SchemaType): SchemaShape {
  if (type.kind === 'object') return type;
  if (type.kind === 'enum') {
    return { kind: 'enum', values: type.values.map((value) => ({ value })), open: type.open };
  }
  return { kind: 'union', variants: type.kind === 'union' ? type.variants : [type] };
}
