import type { Model, TypeExpression } from './model.ts';

type Kind = TypeExpression['kind'];
type TypeOf<K extends Kind> = Extract<TypeExpression, { kind: K }>;
type Union = TypeOf<'union'>;

/** What to do at types of some kinds. One that returns `false` keeps the traversal from what is inside the type. */
export type Visitor = { readonly [K in Kind]?: (type: TypeOf<K>) => false | void };

/** Goes through a type and all types inside it, each before what is inside it. A model's own fields are not inside it. */
export function visitType<K extends Kind>(type: TypeOf<K>, visitor: Visitor): void {
  const visit: ((type: TypeOf<K>) => false | void) | undefined = visitor[type.kind as K];
  if (visit?.(type) === false) return;
  for (const child of childrenOf(type)) visitType(child, visitor);
}

/** The types directly inside a type, in order. */
function childrenOf(type: TypeExpression): readonly TypeExpression[] {
  switch (type.kind) {
    case 'array':
    case 'set':
      return [type.items];
    case 'record':
      return type.keys ? [type.keys, type.values] : [type.values];
    case 'map':
      return [type.keys, type.values];
    case 'tuple':
      return type.rest ? [...type.items, type.rest] : type.items;
    case 'intersection':
      return type.parts;
    case 'union':
      return type.variants;
    case 'object':
      return [...type.fields.map((field) => field.type), ...(type.additional ? [type.additional] : [])];
    default:
      return [];
  }
}

/** The types that a model is made of: of its fields, its variants and its properties beyond the fields. */
export function typesOf(model: Model): readonly TypeExpression[] {
  switch (model.kind) {
    case 'object':
      return [...model.fields.map(({ type }) => type), ...(model.additional ? [model.additional] : [])];
    case 'union':
      return model.variants;
    case 'enum':
      return [];
  }
}

/** The names of all models that a type is made of, as often as they occur, and of unions that have a name. */
export function modelsIn(type: TypeExpression): string[] {
  const names: string[] = [];
  visitType(type, {
    model({ name }) {
      names.push(name);
    },
    union({ name }) {
      if (name !== undefined) names.push(name);
    },
  });
  return names;
}

/** The union that a type is, or that its elements or values are; not one that stands further inside. */
export function outerUnion(type: TypeExpression): Union | undefined {
  if (type.kind === 'array') return outerUnion(type.items);
  if (type.kind === 'record') return outerUnion(type.values);
  return type.kind === 'union' ? type : undefined;
}

/** A type with another union in the place of its {@link outerUnion}. */
export function withOuterUnion(type: TypeExpression, change: (union: Union) => Union): TypeExpression {
  if (type.kind === 'array') return { ...type, items: withOuterUnion(type.items, change) };
  if (type.kind === 'record') return { ...type, values: withOuterUnion(type.values, change) };
  return type.kind === 'union' ? change(type) : type;
}
