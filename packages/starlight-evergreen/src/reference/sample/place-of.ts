import type { Field, Reference, TypeExpression } from '../model.ts';

/**
 * Where a value stands, named by the innermost model that it is in, so that what is wrong in a part of many models is said once.
 * @param path - from the model's value, by names in TypeScript or on the wire
 */
export function placeOf(reference: Reference, modelName: string, path: readonly PropertyKey[]): string {
  let place = modelName;
  let start = 0;
  let types: TypeExpression[] = [{ kind: 'model', name: modelName }];
  for (const [index, key] of path.entries()) {
    types = types.flatMap((type) => inside(reference, type, String(key), []));
    const [only] = types;
    if (only?.kind !== 'model' || types.length > 1) continue;
    place = only.name;
    start = index + 1;
  }
  return [place, ...path.slice(start).map(String)].join('.');
}

function inside(
  reference: Reference,
  type: TypeExpression,
  key: string,
  seen: readonly string[],
): TypeExpression[] {
  const of = (each: TypeExpression) => inside(reference, each, key, seen);
  switch (type.kind) {
    case 'model': {
      const model = reference.models[type.name];
      if (model === undefined || model.kind === 'enum' || seen.includes(type.name)) return [];
      if (model.kind === 'object') return fieldTypes(model.fields, key, model.additional);
      return model.variants.flatMap((variant) => inside(reference, variant, key, [...seen, type.name]));
    }
    case 'object':
      return fieldTypes(type.fields, key, type.additional);
    case 'array':
    case 'set':
      return [type.items];
    case 'record':
    case 'map':
      return [type.values];
    case 'tuple': {
      const item = type.items[Number(key)] ?? type.rest;
      return item === undefined ? [] : [item];
    }
    case 'union':
      return type.variants.flatMap(of);
    case 'intersection':
      return type.parts.flatMap(of);
    default:
      return [];
  }
}

function fieldTypes(
  fields: readonly Field[],
  key: string,
  additional: TypeExpression | undefined,
): TypeExpression[] {
  const field = fields.find(({ name, wireName }) => name === key || wireName === key);
  if (field !== undefined) return [field.type];
  return additional === undefined ? [] : [additional];
}
