import * as z from 'zod';
import {
  type Constraints,
  type EnumModel,
  type Field,
  type Reference,
  type TypeExpression,
  unreachable,
} from '../model.ts';
import { satisfies } from './constraints.ts';
import { alternativesOf, type PlainObject } from './alternatives.ts';
import { fits, modelOf } from './fits.ts';
import { visitType } from '../visit.ts';

const caches = new WeakMap<Reference, Map<string, z.ZodType>>();

/**
 * A schema of a model's wire JSON with none of the leniency a client needs: no unknown fields, no coercion, no
 * `null` for absent, and open enums closed to their known members. Built from the reference, not from the SDK's
 * own schemas, so that the two can be held against each other. Schemas are shared within one reference.
 */
export function strictWireSchema(reference: Reference, modelName: string): z.ZodType {
  let cache = caches.get(reference);
  if (cache === undefined) caches.set(reference, (cache = new Map()));
  let schema = cache.get(modelName);
  if (schema === undefined) cache.set(modelName, (schema = modelSchema(reference, modelName)));
  return schema;
}

function modelSchema(reference: Reference, name: string): z.ZodType {
  const model = modelOf(reference, name);
  switch (model.kind) {
    case 'object':
      return objectSchema(reference, model);
    case 'enum':
      return enumSchema(model);
    case 'union':
      return unionSchema(reference, model.variants);
    default:
      return unreachable(model, name);
  }
}

function enumSchema({ values }: EnumModel): z.ZodType {
  return values.length === 0 ? z.never() : z.literal(values.map((member) => member.value));
}

/** Models inside are looked up when they are used, so that they may contain themselves. */
function objectSchema(reference: Reference, { fields, additional }: PlainObject): z.ZodType {
  const shape: Record<string, z.ZodType> = {};
  for (const field of fields) {
    Object.defineProperty(shape, field.wireName, {
      enumerable: true,
      configurable: true,
      // Behind a getter zod expects a cycle, and remembers what it reads.
      ...(holdsIntersection(field.type)
        ? { get: () => fieldSchema(reference, field) }
        : { value: fieldSchema(reference, field) }),
    });
  }
  if (additional === undefined) return z.strictObject(shape);
  return z.object(shape).catchall(typeSchema(reference, additional));
}

/** Its models are joined when it is made: one of them may contain it. */
function holdsIntersection(type: TypeExpression): boolean {
  let found = false;
  visitType(type, {
    intersection() {
      found = true;
    },
  });
  return found;
}

function fieldSchema(reference: Reference, field: Field): z.ZodType {
  let schema = typeSchema(reference, field.type, field.constraints);
  if (field.nullable) schema = schema.nullable();
  const isAbsent = field.optional || field.default !== undefined || field.generatedDefault === true;
  return isAbsent || holdsUndefined(field.type) ? schema.optional() : schema;
}

/** What is undefined is not there when it travels. */
function holdsUndefined(type: TypeExpression): boolean {
  return type.kind === 'union' ? type.variants.some(holdsUndefined) : type.kind === 'undefined';
}

function typeSchema(reference: Reference, type: TypeExpression, constraints?: Constraints): z.ZodType {
  return constrained(
    bareSchema(reference, type, constraints),
    'constraints' in type ? type.constraints : undefined,
  );
}

function bareSchema(reference: Reference, type: TypeExpression, constraints?: Constraints): z.ZodType {
  switch (type.kind) {
    case 'string':
      return constrained(z.string(), constraints);
    case 'number':
      return constrained(type.integer === true ? z.int() : z.number(), constraints);
    case 'boolean':
      return z.boolean();
    case 'bigint':
    case 'date':
      return z.string().refine((value) => fits(reference, type, value, 'wire', constraints), {
        error: (issue) => `${JSON.stringify(issue.input)} is no ${type.kind}, or not within its limits`,
      });
    case 'null':
      return z.null();
    case 'any':
    case 'unknown':
    case 'external':
      return z.unknown().refine((value) => value !== undefined, 'is missing');
    case 'undefined':
      return z.undefined();
    case 'never':
      return z.never();
    case 'json':
      return z.json();
    case 'set':
      return constrained(z.set(typeSchema(reference, type.items)), constraints);
    case 'map':
      return constrained(
        z.map(typeSchema(reference, type.keys), typeSchema(reference, type.values)),
        constraints,
      );
    case 'intersection':
      return intersectionSchema(reference, type);
    case 'literal':
      return z.literal(type.value);
    case 'model':
      return constrained(
        z.lazy(() => strictWireSchema(reference, type.name)),
        constraints,
      );
    case 'array':
      return constrained(z.array(typeSchema(reference, type.items)), constraints);
    case 'record':
      return recordSchema(reference, type);
    case 'tuple':
      return z
        .array(z.unknown())
        .refine((value) => fits(reference, type, value, 'wire'), 'does not fit the tuple');
    case 'union':
      return unionSchema(reference, type.variants, constraints);
    case 'object':
      return objectSchema(reference, type);
    default:
      return unreachable(type, 'strict schema');
  }
}

function intersectionSchema(
  reference: Reference,
  type: Extract<TypeExpression, { kind: 'intersection' }>,
): z.ZodType {
  const objects = alternativesOf(reference, type).map((each) => objectSchema(reference, each));
  const [only] = objects;
  if (only !== undefined) return objects.length === 1 ? only : z.union(objects);
  return type.parts
    .map((part) => typeSchema(reference, part))
    .reduce((one, other) => z.intersection(one, other));
}

function recordSchema(
  reference: Reference,
  { keys, values }: Extract<TypeExpression, { kind: 'record' }>,
): z.ZodType {
  const schema = z.record(z.string(), typeSchema(reference, values));
  if (keys === undefined) return schema;
  const type: TypeExpression = { kind: 'record', keys, values: { kind: 'unknown' } };
  return schema.refine(
    (value) => fits(reference, type, value, 'wire'),
    'has a key that its type does not allow',
  );
}

function unionSchema(
  reference: Reference,
  variants: readonly TypeExpression[],
  constraints?: Constraints,
): z.ZodType {
  return z.union(variants.map((variant) => typeSchema(reference, variant, constraints)));
}

function constrained(schema: z.ZodType, constraints: Constraints | undefined): z.ZodType {
  if (constraints === undefined) return schema;
  return schema.refine((value) => satisfies(value, constraints), {
    error: (issue) => `${JSON.stringify(issue.input)} does not keep to ${JSON.stringify(constraints)}`,
  });
}
