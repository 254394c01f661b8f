import type {
  Field,
  Reference,
  TypeExpression,
} from '../../../packages/starlight-evergreen/src/reference/model.ts';
import { unreachable } from '../../../packages/starlight-evergreen/src/reference/model.ts';

/** What a request may contain, in a form that two sources can be compared in. */
export type Shape =
  | string
  | { enum: (string | number | boolean)[] }
  | { array: Shape }
  | { record: Shape }
  | { anyOf: Shape[] }
  | { object: Record<string, Shape> };

/** The shape of a request as the client's models describe it. Optional fields end in `?`. */
export function shapeOfType(reference: Reference, type: TypeExpression): Shape {
  switch (type.kind) {
    case 'string':
    case 'boolean':
    case 'null':
      return type.kind;
    case 'number':
      return type.integer === true ? 'integer' : 'number';
    case 'any':
    case 'unknown':
      return 'any';
    case 'literal':
      return { enum: [type.value] };
    case 'array':
      return { array: shapeOfType(reference, type.items) };
    case 'record':
      return { record: shapeOfType(reference, type.values) };
    case 'union':
      return anyOf(type.variants.map((variant) => shapeOfType(reference, variant)));
    case 'object':
      return shapeOfFields(reference, type.fields);
    case 'model':
      return shapeOfModel(reference, type.name);
    case 'bigint':
    case 'date':
    case 'tuple':
    case 'undefined':
    case 'never':
    case 'json':
    case 'set':
    case 'map':
    case 'intersection':
    case 'external':
      throw new Error(`no request has a ${type.kind}`);
    default:
      return unreachable(type, 'request shape');
  }
}

function shapeOfModel(reference: Reference, name: string): Shape {
  const model = reference.models[name];
  if (model === undefined) throw new Error(`no model ${name}`);
  switch (model.kind) {
    case 'object':
      return shapeOfFields(reference, model.fields);
    case 'enum':
      return anyOf([{ enum: model.values.map(({ value }) => value) }]);
    case 'union':
      return anyOf(model.variants.map((variant) => shapeOfType(reference, variant)));
    default:
      return unreachable(model, name);
  }
}

function shapeOfFields(reference: Reference, fields: readonly Field[]): Shape {
  const entries = fields.map(({ wireName, type, optional, nullable }): [string, Shape] => {
    const shape = shapeOfType(reference, type);
    return [optional ? `${wireName}?` : wireName, nullable ? anyOf([shape, 'null']) : shape];
  });
  return { object: sorted(entries) };
}

/** The shape of a request as a JSON Schema describes it. */
export function shapeOfSchema(schema: unknown): Shape {
  const {
    type,
    const: literal,
    enum: values,
    anyOf: variants,
    items,
    properties,
    required,
  } = fieldsOf(schema);
  if (Array.isArray(variants)) return anyOf(variants.map(shapeOfSchema));
  if (Array.isArray(values)) return anyOf([{ enum: values }]);
  if (isScalar(literal)) return { enum: [literal] };
  if (Array.isArray(type)) return anyOf(type.map((one) => shapeOfSchema({ ...fieldsOf(schema), type: one })));
  if (type === 'array') return { array: shapeOfSchema(items) };
  if (type !== 'object') return typeof type === 'string' ? type : 'any';
  if (properties === undefined) return { record: shapeOfSchema(fieldsOf(schema)['additionalProperties']) };
  const needed = Array.isArray(required) ? required : [];
  const entries = Object.entries(fieldsOf(properties)).map(([name, value]): [string, Shape] => [
    needed.includes(name) ? name : `${name}?`,
    shapeOfSchema(value),
  ]);
  return { object: sorted(entries) };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function sorted(entries: [string, Shape][]): Record<string, Shape> {
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Flat, without repetition and in one order; enums of one union are one enum. */
function anyOf(shapes: readonly Shape[]): Shape {
  const flat = shapes.flatMap((shape) =>
    typeof shape === 'object' && 'anyOf' in shape ? shape.anyOf : [shape],
  );
  const objects = flat.filter((shape) => typeof shape === 'object' && 'object' in shape);
  // An empty object says nothing beside one whose fields are all optional.
  const telling = flat.filter((shape) => objects.length < 2 || JSON.stringify(shape) !== '{"object":{}}');
  return ordered(mergedEnums(telling));
}

function mergedEnums(shapes: readonly Shape[]): Shape[] {
  const values = shapes.flatMap((shape) => (typeof shape === 'object' && 'enum' in shape ? shape.enum : []));
  const others = shapes.filter((shape) => !(typeof shape === 'object' && 'enum' in shape));
  return values.length === 0 ? others : [...others, { enum: [...new Set(values)].toSorted() }];
}

function ordered(shapes: readonly Shape[]): Shape {
  const unique = new Map(shapes.map((shape) => [JSON.stringify(shape), shape]));
  const inOrder = [...unique].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, shape]) => shape);
  const [only] = inOrder;
  return only !== undefined && inOrder.length === 1 ? only : { anyOf: inOrder };
}
