import type { EnumValue, Field, Model, TypeExpression } from '../model.ts';
import type { Declaration, DeclaredField, DeclaredShape } from './declaration.ts';
import { withInnerLimits } from './inner-limits.ts';
import type { Meta, SchemaFacts, SchemaField, SchemaType } from './schema-facts.ts';
import { toExpression } from './to-expression.ts';

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
    ...(declaration.isBranded && { isBranded: declaration.isBranded }),
    ...(declaration.isWrittenApart && { isWrittenApart: declaration.isWrittenApart }),
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
        ...(facts.shape.kind === 'object' && facts.shape.strict && { strict: true as const }),
      };
    }
    case 'enum':
      return {
        kind: 'enum',
        ...base,
        values: shape.values.map((value) => withMeaning(value, facts.meta)),
        open: shape.open,
        ...(shape.isNominal && { isNominal: shape.isNominal }),
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
  switch (shape.kind) {
    case 'enum':
      return shape;
    case 'union': {
      // Where a function makes the whole value, only the inferred type knows what comes out.
      if (shape.variants.every(({ kind }) => kind === 'opaque') && !isNothing(inferred)) return inferred;
      const declared: TypeExpression | undefined = inferred.kind === 'union' ? inferred : undefined;
      const type = toExpression({ kind: 'union', variants: shape.variants }, declared);
      return { kind: 'union', variants: type.kind === 'union' ? type.variants : [type] };
    }
    case 'object': {
      const declared = inferred.kind === 'object' ? inferred : { fields: [] };
      const byName = new Map(declared.fields.map((field) => [field.name, field]));
      return {
        kind: 'object',
        fields: shape.fields.map((field) => byName.get(field.name) ?? declaredField(field)),
        ...(shape.additional && {
          additional: toExpression(
            shape.additional,
            inferred.kind === 'object' ? inferred.additional : undefined,
          ),
        }),
      };
    }
  }
}

/** Whether the inferred type says nothing: it is `any`, as that of a schema that is declared so. */
function isNothing(shape: DeclaredShape): boolean {
  return shape.kind === 'union' && shape.variants.every(({ kind }) => kind === 'any' || kind === 'unknown');
}

/** A field as its schema alone has it. */
function declaredField({ name, type, optional, nullable }: SchemaField): DeclaredField {
  return { name, type: toExpression(type), optional, nullable };
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
  if (schema?.generatedDefault) field.generatedDefault = true;
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
  return typeNames === 'schema' ? toExpression(schema, declared) : withInnerLimits(declared, schema);
}
