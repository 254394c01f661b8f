import type { Field, Reference, TypeExpression } from '../model.ts';
import type { FieldNames, Shape, ShapeId, WireNames } from './wire-names.ts';

/** The names of all operations of a release that differ on the wire. */
export function wireNamesOf({ models, operations }: Pick<Reference, 'models' | 'operations'>): WireNames {
  const maker = new ShapeMaker(models);
  const made = operations.flatMap(({ method, path, request, response }) =>
    method === undefined || path === undefined
      ? []
      : [[`${method} ${path}`, [maker.shapeOf(request), maker.shapeOf(response)]] as const],
  );
  return compact(made, maker.shapes);
}

/** An object whose keys are known, free, or both. */
interface ObjectParts {
  id: string;
  fields: readonly Field[];
  rest?: TypeExpression;
}

/** Every type gets one shape, also one that is part of itself. */
class ShapeMaker {
  readonly shapes: Shape[] = [];
  readonly #models: Reference['models'];
  readonly #ids = new Map<string, ShapeId>();
  readonly #inline = new Map<object, string>();

  constructor(models: Reference['models']) {
    this.#models = models;
  }

  shapeOf(...types: (TypeExpression | undefined)[]): ShapeId {
    const parts = [
      ...new Map(
        types.flatMap((type) => this.#partsOf(type, new Set())).map((part) => [part.id, part]),
      ).values(),
    ];
    if (parts.length === 0) return -1;
    const key = parts
      .map(({ id }) => id)
      .toSorted()
      .join('|');
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const shape: Shape = {};
    const id = this.shapes.push(shape) - 1;
    this.#ids.set(key, id);
    Object.assign(shape, this.#join(parts));
    return id;
  }

  #join(parts: readonly ObjectParts[]): Shape {
    const fields: Record<string, FieldNames> = {};
    for (const [wire, same] of Object.entries(
      Object.groupBy(
        parts.flatMap((part) => part.fields),
        ({ wireName }) => wireName,
      ),
    )) {
      if (same?.[0] === undefined) continue;
      fields[wire] = [same[0].name, this.shapeOf(...same.map(({ type }) => type))];
    }
    const rest = this.shapeOf(...parts.map((part) => part.rest));
    return { fields, rest };
  }

  /** The objects that a type may be, or hold as a list. */
  #partsOf(type: TypeExpression | undefined, seen: Set<string>): ObjectParts[] {
    switch (type?.kind) {
      case 'array':
        return this.#partsOf(type.items, seen);
      case 'tuple':
        return type.items.flatMap((each) => this.#partsOf(each, seen));
      case 'union':
        return type.variants.flatMap((each) => this.#partsOf(each, seen));
      case 'record':
        return [{ id: this.#idOf(type), fields: [], rest: type.values }];
      case 'object':
        return [{ id: this.#idOf(type), fields: type.fields }];
      case 'model':
        return this.#partsOfModel(type.name, seen);
      default:
        return [];
    }
  }

  #partsOfModel(name: string, seen: Set<string>): ObjectParts[] {
    const model = this.#models[name];
    if (model === undefined || seen.has(name)) return [];
    seen.add(name);
    if (model.kind === 'union') return model.variants.flatMap((each) => this.#partsOf(each, seen));
    if (model.kind === 'enum') return [];
    const { fields, additional } = model;
    return [{ id: name, fields, ...(additional !== undefined && { rest: additional }) }];
  }

  #idOf(type: object): string {
    const known = this.#inline.get(type) ?? `#${this.#inline.size}`;
    this.#inline.set(type, known);
    return known;
  }
}

/** Leaves out shapes without a difference, and all but one of those that are alike. */
function compact(
  operations: readonly (readonly [string, readonly [ShapeId, ShapeId]])[],
  shapes: readonly Shape[],
): WireNames {
  const classes = classesOf(shapes);
  const kept: Shape[] = [];
  const ids = new Map<string, ShapeId>();
  const keep = (id: ShapeId): ShapeId => {
    const key = classes[id];
    const shape = shapes[id];
    if (key === undefined || shape === undefined || key === same) return -1;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const slot: Shape = {};
    const made = kept.push(slot) - 1;
    ids.set(key, made);
    Object.assign(slot, small(shape, keep));
    return made;
  };
  return {
    operations: Object.fromEntries(
      operations.map(([key, [request, response]]) => [key, [keep(request), keep(response)] as const]),
    ),
    shapes: kept,
  };
}

function small({ fields = {}, rest = -1 }: Shape, keep: (id: ShapeId) => ShapeId): Shape {
  const told = Object.entries(fields).flatMap(([wire, found]): [string, FieldNames][] => {
    const [name, shape] = asPair(wire, found);
    const inner = keep(shape);
    if (inner === -1) return name === wire ? [] : [[wire, name]];
    return [[wire, name === wire ? inner : [name, inner]]];
  });
  const restId = keep(rest);
  return {
    ...(told.length > 0 && { fields: Object.fromEntries(told) }),
    ...(restId !== -1 && { rest: restId }),
  };
}

function asPair(wire: string, found: FieldNames): readonly [name: string, shape: ShapeId] {
  if (typeof found === 'string') return [found, -1];
  return typeof found === 'number' ? [wire, found] : found;
}

/** Of a shape in which no name differs. */
const same = '{}';

/**
 * Shapes that cannot be told apart have the same class. All begin as one and are split until nothing changes, so that shapes
 * that are parts of themselves end as well.
 */
function classesOf(shapes: readonly Shape[]): readonly string[] {
  let classes: string[] = shapes.map(() => same);
  for (let count = 0; ;) {
    const classOf = (id: ShapeId): string => classes[id] ?? same;
    const texts = shapes.map(({ fields = {}, rest = -1 }) => {
      const told = Object.entries(fields)
        .map(([wire, found]) => [wire, ...asPair(wire, found)] as const)
        .map(([wire, name, shape]) => [wire, name, classOf(shape)] as const)
        .filter(([wire, name, inner]) => name !== wire || inner !== same)
        .toSorted(([a], [b]) => (a < b ? -1 : 1));
      return told.length === 0 && classOf(rest) === same ? same : JSON.stringify([told, classOf(rest)]);
    });
    const names = new Map(
      [...new Set(texts)].map((text, index) => [text, text === same ? same : String(index)]),
    );
    classes = texts.map((text) => names.get(text) ?? same);
    if (names.size === count) return classes;
    count = names.size;
  }
}
