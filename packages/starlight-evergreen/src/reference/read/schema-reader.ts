import type { $ZodPipe, $ZodTransform, $ZodTuple, $ZodType } from 'zod/v4/core';
import type { Problem } from '../../problem/problem.ts';
import { isInteger, readConstraints } from './constraints.ts';
import { readDefault } from './default-value.ts';
import { mergeMeta, readMeta } from './meta.ts';
import { probeRename } from './rename.ts';
import { asType, type Reading } from './reading.ts';
import type { Context, Naming } from './schema-context.ts';
import type { Meta, SchemaFacts, SchemaShape, SchemaType } from './schema-facts.ts';
import { intersect } from './schema-intersection.ts';
import { definition, isJson, unwrapped } from './schema-kinds.ts';
import { enumValues, readLiteral } from './schema-literal.ts';
import { readObject, readRecord } from './schema-object.ts';
import { joinUnion } from './schema-union.ts';

export type { Naming } from './schema-context.ts';

export interface SchemaReader {
  /** Reads one exported schema. `where` is its model's name, for errors. */
  read(schema: $ZodType, where: string, naming: Naming): SchemaFacts;
}

/** Schemas that nest deeper than this make new ones each time they are asked. */
const mostLevels = 60;

/**
 * @param names - exported schemas by identity, so that a reference to one becomes a link and not a copy
 * @param report - told of what no page can show
 */
export function createSchemaReader(
  names: ReadonlyMap<$ZodType, string>,
  report: (problem: Problem) => void,
): SchemaReader {
  return {
    read(schema, where, naming) {
      const context = { where, naming, path: [schema], report };
      const reading = readUnnamed(schema, context);
      // Of a model there is nobody who could leave it out, but it may be null.
      const type = asType({ ...reading, optional: reading.optional && isUnion(schema) });
      return { shape: shapeOf(type), meta: readMeta(schema) };
    },
  };

  function readType(schema: $ZodType, context: Context): Reading {
    const named = findNamed(schema, names);
    if (named) return readNamed(schema, named, context);
    const isInItself = context.path.includes(schema);
    if (isInItself || context.path.length > mostLevels) {
      context.report({
        where: context.where,
        message: isInItself
          ? 'the schema contains itself'
          : `the schema is more than ${mostLevels} levels deep, and is shown as far as that`,
        hint: 'Export it under a name, so that it has a page of its own.',
      });
      return { type: { kind: 'opaque' }, optional: false, nullable: false, meta: readMeta(schema) };
    }
    return readUnnamed(schema, { ...context, path: [...context.path, schema] });
  }

  /** A link to a model; what wrappers say of the value beside it stays. */
  function readNamed(schema: $ZodType, { name, meta }: Named, context: Context): Reading {
    const constraints = readConstraints(schema);
    const type: SchemaType = { kind: 'model', name };
    // A union of it may hold something that lets a field be left out.
    const isOptional = schema._zod[context.naming.side === 'input' ? 'optin' : 'optout'] === 'optional';
    if (!unwrapped(schema))
      return { type, optional: isOptional, nullable: false, meta, ...(constraints && { constraints }) };
    return { ...readUnnamed(schema, { ...context, path: [...context.path, schema] }), type, meta };
  }

  function readUnnamed(schema: $ZodType, context: Context): Reading {
    const inner = (each: $ZodType): Reading => {
      const reading = readType(each, context);
      return { ...reading, meta: mergeMeta(readMeta(schema), reading.meta) };
    };
    const item = (each: $ZodType): SchemaType => asType(readType(each, context));
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
    const def = definition(schema);
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
      case 'undefined':
      case 'never':
      case 'any':
      case 'unknown':
        return plain({ kind: def.type });
      case 'void':
        return plain({ kind: 'undefined' });
      case 'success':
        return plain({ kind: 'boolean' });
      case 'nan':
        return plain({ kind: 'external', text: 'NaN' });
      case 'symbol':
        return plain({ kind: 'external', text: 'symbol' });
      case 'file':
        return plain({ kind: 'external', text: 'File' });
      case 'literal':
        return { ...plain({ kind: 'never' }), ...readLiteral(def.values) };
      case 'enum':
        return plain({ kind: 'enum', values: enumValues(def.entries), open: false });
      case 'array':
        return plain({ kind: 'array', items: item(def.element) });
      case 'set':
        return plain({ kind: 'set', items: item(def.valueType) });
      case 'map':
        return plain({ kind: 'map', keys: item(def.keyType), values: item(def.valueType) });
      case 'record':
        return plain(readRecord(def, context, readType));
      case 'tuple':
        return plain(readTuple(def, context));
      case 'object':
        return plain(readObject(def, undefined, context, readType));
      case 'union': {
        const read = (option: $ZodType) => readType(option, context);
        return {
          ...joinUnion(def.options, { read, isLenient: context.naming.isAsWritten !== true }),
          meta: readMeta(schema),
        };
      }
      case 'optional':
        return { ...inner(def.innerType), optional: true };
      case 'nullable':
        return { ...inner(def.innerType), nullable: true };
      case 'default':
        return { ...withoutDefault(inner(def.innerType)), optional: false, ...readDefault(def) };
      case 'prefault': {
        const kept = context.naming.side === 'output' ? def.innerType : undefined;
        return { ...withoutDefault(inner(def.innerType)), optional: false, ...readDefault(def, kept) };
      }
      case 'nonoptional':
        return { ...inner(def.innerType), optional: false };
      case 'readonly':
      case 'catch':
        return inner(def.innerType);
      case 'lazy':
        return isJson(schema) ? plain({ kind: 'json' }) : inner(def.getter());
      case 'pipe':
        return readPipe(def, context, plain, inner);
      case 'intersection':
        return plain(readIntersection(def.left, def.right, context));
      default:
        // A transform, a promise, a function, or a check of the author's own: TypeScript alone knows what it is.
        return plain({ kind: 'opaque' });
    }
  }

  /** Items at the end that may be left out are not part of what must be there. */
  function readTuple(def: $ZodTuple['_zod']['def'], context: Context): SchemaType {
    const readings = def.items.map((each) => readType(each, context));
    const isAbsent = (reading: Reading) =>
      reading.optional || (context.naming.side === 'input' && hasDefault(reading));
    const required = readings.findLastIndex((reading) => !isAbsent(reading)) + 1;
    const items = readings.map((reading, index) =>
      asType(index < required ? reading : { ...reading, optional: false }),
    );
    return {
      kind: 'tuple',
      items,
      ...(required < items.length && { required }),
      ...(def.rest && { rest: asType(readType(def.rest, context)) }),
    };
  }

  function readPipe(
    { in: from, out: to, reverseTransform }: $ZodPipe['_zod']['def'],
    context: Context,
    plain: (type: SchemaType) => Reading,
    inner: (schema: $ZodType) => Reading,
  ): Reading {
    const source = definition(from);
    // z.preprocess: the function comes first, the schema proper second.
    if (source.type === 'transform') return inner(to);
    const { side } = context.naming;
    if (definition(to).type !== 'transform' || reverseTransform) return inner(side === 'input' ? from : to);
    if (source.type === 'object') {
      const renamed = probeRename(to as $ZodTransform, Object.keys(source.shape));
      return plain(renamed ? readObject(source, renamed, context, readType) : { kind: 'opaque' });
    }
    if (source.type === 'any' || source.type === 'unknown') return plain({ kind: 'opaque' });
    return side === 'input' ? inner(from) : plain({ kind: 'opaque' });
  }

  /** Members are read without their names where that gives one object: the intersection is a new shape, not a link to either side. */
  function readIntersection(left: $ZodType, right: $ZodType, context: Context): SchemaType {
    const sides = [left, right] as const;
    // Below a model its parts are linked.
    if (context.path.length > 1) return intersectAll(sides.map((side) => asType(readType(side, context))));
    const whole = intersectAll(sides.map((side) => asType(readUnnamed(side, context))));
    return whole.kind === 'object'
      ? whole
      : intersectAll(sides.map((side) => asType(readType(side, context))));
  }
}

function intersectAll(types: readonly SchemaType[]): SchemaType {
  const [first = { kind: 'unknown' } as const, ...rest] = types;
  return rest.reduce(intersect, first);
}

function hasDefault(reading: Reading): boolean {
  return 'default' in reading || reading.generatedDefault === true;
}

/** An outer default hides those inside. */
function withoutDefault(reading: Reading): Reading {
  const { default: _default, generatedDefault: _generated, ...rest } = reading;
  return rest;
}

interface Named {
  name: string;
  meta: Meta;
}

function findNamed(schema: $ZodType, names: ReadonlyMap<$ZodType, string>): Named | undefined {
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

function isUnion(schema: $ZodType): boolean {
  return definition(schema).type === 'union';
}

function shapeOf(type: SchemaType): SchemaShape {
  if (type.kind === 'object') return type;
  if (type.kind === 'enum') {
    return { kind: 'enum', values: type.values.map((value) => ({ value })), open: type.open };
  }
  return { kind: 'union', variants: type.kind === 'union' ? type.variants : [type] };
}
