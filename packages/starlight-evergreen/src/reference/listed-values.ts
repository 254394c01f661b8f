import type { Reference, TypeExpression } from './model.ts';

/** The type of a field of an object type; undefined for a type that has no such field. */
export function fieldType(
  type: TypeExpression | undefined,
  field: string,
  reference: Reference,
): TypeExpression | undefined {
  switch (type?.kind) {
    case 'object':
      return type.fields.find(({ name }) => name === field)?.type;
    case 'model': {
      const model = reference.models[type.name];
      if (model?.kind === 'object') return model.fields.find(({ name }) => name === field)?.type;
      return model?.kind === 'union' ? firstField(model.variants, field, reference) : undefined;
    }
    case 'union':
      return firstField(type.variants, field, reference);
    case 'intersection':
      return firstField(type.parts, field, reference);
    default:
      return undefined;
  }
}

/** The values that a type lists: members of enums and literals. */
export function listedValues(type: TypeExpression | undefined, reference: Reference): (string | number)[] {
  switch (type?.kind) {
    case 'literal':
      return typeof type.value === 'boolean' ? [] : [type.value];
    case 'union':
      return type.variants.flatMap((variant) => listedValues(variant, reference));
    case 'model': {
      const model = reference.models[type.name];
      return model?.kind === 'enum' ? model.values.map(({ value }) => value) : [];
    }
    default:
      return [];
  }
}

function firstField(
  types: readonly TypeExpression[],
  field: string,
  reference: Reference,
): TypeExpression | undefined {
  for (const type of types) {
    // A model that is a union of itself would never end.
    if (type.kind === 'model' && reference.models[type.name]?.kind === 'union') continue;
    const found = fieldType(type, field, reference);
    if (found) return found;
  }
  return undefined;
}
