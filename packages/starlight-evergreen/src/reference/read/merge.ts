import type { EnumValue, Field, Model, TypeExpression } from '../model.ts';
import type { Declaration, DeclaredField, DeclaredShape } from './declaration.ts';
import type { Meta, SchemaFacts, SchemaField, SchemaType } from './schema-facts.ts';

/** Where the names inside types come from: declarations name nested models, inferred types do not. */
export type TypeNames = 'declaration' | 'schema';

/** Joins what the declaration and the schema say of one model. Where they disagree the declaration stands, and the finding is reported apart. */
export function mergeModel(
  declaration: Declaration,
  facts: SchemaFacts,
  schema: string,
  direction: Model['direction'],
  typeNames: TypeNames,
): Model {
  const base = {
    name: declaration.name,
    direction: facts.meta.direction ?? direction,
    schema,
    ...(declaration.isInferred && { isInferred: declaration.isInferred }),
    ...prose(facts.meta, declaration),
    ...(facts.meta.examples && { examples: facts.meta.examples }),
  };
  const shape = typeNames === 'schema' ? schemaShape(facts, declaration.shape) : declaration.shape;
  switch (shape.kind) {
    case 'object': {
      const found = facts.shape.kind === 'object' ? facts.shape.fields : [];
      const byName = new Map(found.map((field) => [field.name, field]));
      return {
        kind: 'object',
        ...base,
        fields: shape.fields.map((field) => mergeField(field, byName.get(field.name), typeNames)),
        ...(shape.additional && { additional: shape.additional }),
      };
    }
    case 'enum':
      return {
        kind: 'enum',
        ...base,
        values: shape.values.map((value) => withMeaning(value, facts.meta)),
        open: shape.open,
      };
    case 'union':
      return { kind: 'union', ...base, variants: shape.variants };
  }
}

/**
 * The shape by the schema, with the inferred type's word on each field. Inference dissolves named unions and moves
 * required fields to the front, so kind and order are the schema's.
 */
function schemaShape({ shape }: SchemaFacts, inferred: DeclaredShape): DeclaredShape {
  if (shape.kind === 'enum') return shape;
  // Where a function makes the whole value, only the inferred type knows what comes out.
  if (shape.kind === 'union' && shape.variants.some(({ kind }) => kind === 'opaque')) return inferred;
  if (shape.kind === 'union')
    return { kind: 'union', variants: shape.variants.map((variant) => toExpression(variant)) };
  if (inferred.kind !== 'object') return inferred;
  const order = new Map(shape.fields.map(({ name }, index) => [name, index]));
  const position = ({ name }: DeclaredField) => order.get(name) ?? order.size;
  return { ...inferred, fields: inferred.fields.toSorted((a, b) => position(a) - position(b)) };
}

function mergeField(declared: DeclaredField, schema: SchemaField | undefined, typeNames: TypeNames): Field {
  const field: Field = {
    name: declared.name,
    wireName: schema?.wireName ?? declared.name,
    type: schema ? mergeType(declared.type, schema.type, typeNames) : declared.type,
    optional: declared.optional,
    nullable: declared.nullable,
    ...prose(schema?.meta ?? {}, declared),
  };
  if (schema && 'default' in schema) field.default = schema.default;
  if (schema?.constraints) field.constraints = schema.constraints;
  if (schema?.meta.examples) field.examples = schema.meta.examples;
  return field;
}

function prose(meta: Meta, declared: { description?: string; deprecated?: string }) {
  const description = meta.description ?? declared.description;
  const deprecated = meta.deprecated ?? declared.deprecated;
  return {
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
  };
}

function withMeaning(value: EnumValue, meta: Meta): EnumValue {
  const description = meta.values?.[String(value.value)];
  return description === undefined ? value : { ...value, description };
}

function mergeType(declared: TypeExpression, schema: SchemaType, typeNames: TypeNames): TypeExpression {
  if (typeNames === 'schema') return toExpression(schema, declared);
  if (declared.kind === 'number' && schema.kind === 'number') return schema;
  if (declared.kind === 'array' && schema.kind === 'array') {
    return { kind: 'array', items: mergeType(declared.items, schema.items, typeNames) };
  }
  if (declared.kind === 'record' && schema.kind === 'record') {
    return { kind: 'record', values: mergeType(declared.values, schema.values, typeNames) };
  }
  return declared;
}

/** A schema's type in the reference's words. An opaque part is taken from the declaration. */
function toExpression(type: SchemaType, declared: TypeExpression = { kind: 'unknown' }): TypeExpression {
  switch (type.kind) {
    case 'opaque':
      return declared;
    case 'enum': {
      const members = type.values.map((value): TypeExpression => ({ kind: 'literal', value }));
      const variants: TypeExpression[] = type.open ? [...members, { kind: 'string' }] : members;
      const [only] = variants;
      return variants.length === 1 && only ? only : { kind: 'union', variants };
    }
    case 'array':
      return {
        kind: 'array',
        items: toExpression(type.items, declared.kind === 'array' ? declared.items : undefined),
      };
    case 'record':
      return {
        kind: 'record',
        values: toExpression(type.values, declared.kind === 'record' ? declared.values : undefined),
      };
    case 'tuple':
      return { kind: 'tuple', items: type.items.map((item) => toExpression(item)) };
    case 'union':
      return { kind: 'union', variants: type.variants.map((variant) => toExpression(variant)) };
    case 'object':
      return { kind: 'object', fields: type.fields.map((field) => inlineField(field)) };
    default:
      return type;
  }
}

function inlineField(field: SchemaField): Field {
  const { meta, type, ...rest } = field;
  return {
    ...rest,
    ...prose(meta, {}),
    type: toExpression(type),
  };
}
