import type { Field, Reference, TypeExpression } from '../model.ts';

/** An object type with nothing left to look up. */
export interface PlainObject {
  fields: Field[];
  /** The type of properties beyond the fields, where they are kept. */
  additional?: TypeExpression;
}

/** More than this are no longer told apart. */
const mostAlternatives = 100;

/**
 * The objects that values of a type can be: one for an object, one for each variant of a union, each combination of those of an
 * intersection's parts. None for a type whose values are no objects.
 */
export function alternativesOf(reference: Reference, type: TypeExpression): PlainObject[] {
  return expand(reference, type, []);
}

function expand(reference: Reference, type: TypeExpression, path: readonly string[]): PlainObject[] {
  switch (type.kind) {
    case 'object':
      return [{ fields: type.fields, ...(type.additional && { additional: type.additional }) }];
    case 'record':
      return [{ fields: [], additional: type.values }];
    case 'union':
      return type.variants.flatMap((variant) => expand(reference, variant, path)).slice(0, mostAlternatives);
    case 'intersection':
      return type.parts
        .map((part) => expand(reference, part, path))
        .reduce((all, part) =>
          all.flatMap((one) => part.map((other) => both(one, other))).slice(0, mostAlternatives),
        );
    case 'model': {
      const model = Object.hasOwn(reference.models, type.name) ? reference.models[type.name] : undefined;
      if (model === undefined || model.kind === 'enum' || path.includes(type.name)) return [];
      if (model.kind === 'union')
        return expand(reference, { kind: 'union', variants: model.variants }, [...path, type.name]);
      return [{ fields: model.fields, ...(model.additional && { additional: model.additional }) }];
    }
    default:
      return [];
  }
}

/** Both at once: of a field that both have, the narrower type. */
function both(one: PlainObject, other: PlainObject): PlainObject {
  const fields = new Map(one.fields.map((field) => [field.name, field]));
  for (const field of other.fields) {
    const known = fields.get(field.name);
    fields.set(field.name, known === undefined ? field : narrower(known, field));
  }
  const additional = one.additional ?? other.additional;
  return { fields: [...fields.values()], ...(additional && { additional }) };
}

function narrower(one: Field, other: Field): Field {
  const chosen = isNarrow(one.type) && !isNarrow(other.type) ? one : other;
  return {
    ...chosen,
    optional: one.optional && other.optional,
    nullable: one.nullable && other.nullable,
  };
}

function isNarrow(type: TypeExpression): boolean {
  if (type.kind === 'union') return type.variants.every((variant) => variant.kind === 'literal');
  return type.kind === 'literal' || type.kind === 'model';
}
