import type { EnumModel, Field, Reference, TypeExpression } from '../model.ts';

/** Something inside a type that a page can show: the fields of an object, or the values of an enum. */
export type TypePart = FieldsPart | ValuesPart;

export interface FieldsPart {
  kind: 'fields';
  /** The object: a model, or one that has no name. */
  type: TypeExpression;
  fields: readonly Field[];
  /** The type of properties beyond the fields. */
  additional?: TypeExpression;
  /** Set when a model refuses properties beyond its fields. */
  strict?: true;
}

export interface ValuesPart {
  kind: 'values';
  model: EnumModel;
}

/** The parts of a type; of a union those of each variant. Arrays and records are seen through to their elements. */
export function typeParts(type: TypeExpression, reference: Reference): TypePart[] {
  return partsOf(type, reference, []);
}

/** @param inside - unions that are being read: one may hold itself, in an array */
function partsOf(type: TypeExpression, reference: Reference, inside: readonly string[]): TypePart[] {
  switch (type.kind) {
    case 'array':
    case 'set':
      return partsOf(type.items, reference, inside);
    case 'map':
    case 'record':
      return partsOf(type.values, reference, inside);
    case 'tuple':
      return [...type.items, ...(type.rest ? [type.rest] : [])].flatMap((item) =>
        partsOf(item, reference, inside),
      );
    case 'union':
      return type.variants.flatMap((variant) => partsOf(variant, reference, inside));
    case 'intersection':
      return type.parts.flatMap((part) => partsOf(part, reference, inside));
    case 'object': {
      const { fields, additional } = type;
      return fields.length > 0 ? [{ kind: 'fields', type, fields, ...(additional && { additional }) }] : [];
    }
    case 'model':
      return modelParts(type.name, reference, inside);
    default:
      return [];
  }
}

function modelParts(name: string, reference: Reference, inside: readonly string[]): TypePart[] {
  const model = reference.models[name];
  if (!model || inside.includes(name)) return [];
  switch (model.kind) {
    case 'enum':
      return [{ kind: 'values', model }];
    case 'union':
      return model.variants.flatMap((variant) => partsOf(variant, reference, [...inside, name]));
    case 'object': {
      const { fields, additional, strict } = model;
      if (fields.length === 0) return [];
      const rest = { ...(additional && { additional }), ...(strict && { strict }) };
      return [{ kind: 'fields', type: { kind: 'model', name }, fields, ...rest }];
    }
  }
}
