import type { Field, TypeExpression } from '../model.ts';
import { plainText } from '../plain-text.ts';
import type { SchemaField, SchemaType } from './schema-facts.ts';

type Expression<Kind extends TypeExpression['kind']> = Extract<TypeExpression, { kind: Kind }>;

/** A schema's type in the reference's words. What zod cannot look into is taken from the declared type, part by part. */
export function toExpression(
  type: SchemaType,
  declared: TypeExpression = { kind: 'unknown' },
): TypeExpression {
  const as = <Kind extends TypeExpression['kind']>(kind: Kind) =>
    declared.kind === kind ? (declared as Expression<Kind>) : undefined;
  switch (type.kind) {
    case 'opaque':
      return type.constraints && declared.kind === 'external'
        ? { ...declared, constraints: type.constraints }
        : declared;
    case 'enum': {
      const members = type.values.map((value): TypeExpression => ({ kind: 'literal', value }));
      return oneOf(type.open ? [...members, { kind: 'string' }] : members);
    }
    case 'array':
    case 'set':
      return { ...type, items: toExpression(type.items, as(type.kind)?.items) };
    case 'map': {
      const map = as('map');
      return {
        ...type,
        keys: toExpression(type.keys, map?.keys),
        values: toExpression(type.values, map?.values),
      };
    }
    case 'record': {
      const { keys, ...rest } = type;
      const record = as('record');
      return {
        ...rest,
        ...(keys && { keys: toExpression(keys, record?.keys) }),
        values: toExpression(type.values, record?.values),
      };
    }
    case 'tuple': {
      const tuple = as('tuple');
      const { items, rest, ...facts } = type;
      return {
        ...facts,
        items: items.map((item, index) => toExpression(item, tuple?.items[index])),
        ...(rest && { rest: toExpression(rest, tuple?.rest) }),
      };
    }
    case 'union':
      return toUnion(type.variants, declared);
    case 'intersection':
      return { kind: 'intersection', parts: type.parts.map((part) => toExpression(part)) };
    case 'object':
      return toObject(type, as('object'));
    default:
      return type;
  }
}

function toObject(
  { fields, additional, ...rest }: Extract<SchemaType, { kind: 'object' }>,
  declared: Expression<'object'> | undefined,
): TypeExpression {
  const types = new Map(declared?.fields.map((field) => [field.name, field.type]));
  return {
    ...rest,
    fields: fields.map((field) => inlineField(field, types.get(field.name))),
    ...(additional && { additional: toExpression(additional, declared?.additional) }),
  };
}

function inlineField({ meta, type, ...rest }: SchemaField, declared: TypeExpression | undefined): Field {
  const { description, deprecated } = meta;
  return {
    ...rest,
    type: toExpression(type, declared),
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
  };
}

/** Variants that only functions know are those of the declared type that no other variant stands for. */
function toUnion(variants: readonly SchemaType[], declared: TypeExpression): TypeExpression {
  const known = variants.filter(({ kind }) => kind !== 'opaque');
  const expressions = known.flatMap((variant): TypeExpression[] => {
    const expression = toExpression(variant, counterpart(variant, known, declared));
    return expression.kind === 'union' ? expression.variants : [expression];
  });
  if (known.length === variants.length) return oneOf(expressions);
  const kinds = new Set<TypeExpression['kind']>(
    expressions.map(({ kind }) => (kind === 'model' ? 'object' : kind)),
  );
  const declaredVariants = declared.kind === 'union' ? declared.variants : [declared];
  const others = declaredVariants.filter(({ kind }) => !kinds.has(kind) && kind !== 'unknown');
  return oneOf([...expressions, ...others]);
}

/** The declared variant that a variant is: the one of its kind with its fields, or the only one of its kind on either side. */
function counterpart(
  variant: SchemaType,
  variants: readonly SchemaType[],
  declared: TypeExpression,
): TypeExpression | undefined {
  const declaredVariants = declared.kind === 'union' ? declared.variants : [declared];
  const candidates = declaredVariants.filter(({ kind }) => kind === variant.kind);
  const names = fieldNames(variant);
  const [alike, ...more] = candidates.filter((candidate) => fieldNames(candidate) === names);
  if (variant.kind === 'object' && alike && more.length === 0) return alike;
  const isOnly = variants.filter(({ kind }) => kind === variant.kind).length === 1;
  return isOnly && candidates.length === 1 ? candidates[0] : undefined;
}

function fieldNames(type: SchemaType | TypeExpression): string {
  return type.kind === 'object'
    ? type.fields
        .map(({ name }) => JSON.stringify(name))
        .toSorted()
        .join()
    : '';
}

function oneOf(variants: readonly TypeExpression[]): TypeExpression {
  const distinct = [...new Map(variants.map((variant) => [plainText(variant), variant])).values()];
  const [only] = distinct;
  if (!only) return { kind: 'never' };
  return distinct.length === 1 ? only : { kind: 'union', variants: distinct };
}
