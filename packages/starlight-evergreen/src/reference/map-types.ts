import type { Field, Model, Operation, TypeExpression } from './model.ts';

/** What becomes of a type, once what is inside it has been changed. */
type Change = (type: TypeExpression) => TypeExpression;

/** Changes all types of a model, an operation or a type, from the inside out. */
export const mapTypes = {
  ofModel(model: Model, change: Change): Model {
    switch (model.kind) {
      case 'object':
        return { ...model, ...objectParts(model, change) };
      case 'union':
        return { ...model, variants: model.variants.map((each) => mapType(each, change)) };
      case 'enum':
        return model;
    }
  },
  ofOperation(operation: Operation, change: Change): Operation {
    const { request, response, parameters } = operation;
    return {
      ...operation,
      ...(request && { request: mapType(request, change) }),
      ...(response && { response: mapType(response, change) }),
      ...(parameters && {
        parameters: parameters.map((each) => ({ ...each, type: mapType(each.type, change) })),
      }),
    };
  },
};

function objectParts(
  { fields, additional }: { fields: readonly Field[]; additional?: TypeExpression },
  change: Change,
): { fields: Field[]; additional?: TypeExpression } {
  return {
    fields: fields.map((field) => ({ ...field, type: mapType(field.type, change) })),
    ...(additional && { additional: mapType(additional, change) }),
  };
}

function mapType(type: TypeExpression, change: Change): TypeExpression {
  const map = (inner: TypeExpression) => mapType(inner, change);
  switch (type.kind) {
    case 'array':
    case 'set':
      return change({ ...type, items: map(type.items) });
    case 'record':
      return change({ ...type, values: map(type.values), ...(type.keys && { keys: map(type.keys) }) });
    case 'map':
      return change({ ...type, keys: map(type.keys), values: map(type.values) });
    case 'tuple':
      return change({ ...type, items: type.items.map(map), ...(type.rest && { rest: map(type.rest) }) });
    case 'intersection':
      return change({ ...type, parts: type.parts.map(map) });
    case 'union':
      return change({ ...type, variants: type.variants.map(map) });
    case 'object':
      return change({ ...type, ...objectParts(type, change) });
    default:
      return change(type);
  }
}
