import type { Model } from '../model.ts';
import type { PageContext } from './page-context.ts';

/** The model that people think of when they read a field's name. */
export interface FieldHome {
  model: string;
  /** Of the field on the page that shows the model. */
  address: string;
  /** Whether the name is a property of that model, and not of many. */
  isOwned: boolean;
}

/** A parameter of so many operations is a thing of its own. */
const fewTakers = 2;
/** A name that more shapes have is nobody's own. */
const fewShapes = 3;

interface Shape {
  model: Model;
  operations: Set<string>;
  /** How far it is from what an operation gives. */
  distance: number;
}

/**
 * Where a field is at home: in the shape through which most operations give it. It is that model's own where few shapes have
 * it and hardly any operation takes it as a parameter.
 * @returns undefined where no model has it
 */
export function fieldHome(name: string, context: PageContext): FieldHome | undefined {
  const uses = context.fieldUsesOf(name);
  const takers = new Set(
    uses.filter(({ side, path }) => side === 'request' && path.length === 1).map((use) => use.operation.name),
  );
  const given = shapesOf(name, 'response', context);
  const used = given.length > 0 ? given : shapesOf(name, 'request', context);
  const shapes = used.length > 0 ? used : unusedShapes(name, context);
  const [home] = shapes;
  if (home === undefined) return undefined;
  const isOnlyTaken = given.length === 0 && uses.length > 0;
  const isOwned = !isOnlyTaken && takers.size <= fewTakers && shapes.length <= fewShapes;
  return { model: home.model.name, address: context.links.field(home.model, name), isOwned };
}

/** The shapes that have a field where operations take or give it, the best-known first. */
function shapesOf(name: string, side: 'request' | 'response', context: PageContext): Shape[] {
  const shapes = new Map<string, Shape>();
  for (const use of context.fieldUsesOf(name)) {
    if (use.side !== side || use.model === undefined) continue;
    const best = context.namesOf(use.model)[0] ?? use.model;
    const model = context.reference.models[best];
    if (!model) continue;
    const shape = shapes.get(best) ?? { model, operations: new Set(), distance: use.path.length };
    shape.operations.add(use.operation.name);
    shape.distance = Math.min(shape.distance, use.path.length);
    shapes.set(best, shape);
  }
  return [...shapes.values()].toSorted(
    (a, b) =>
      b.operations.size - a.operations.size ||
      a.distance - b.distance ||
      a.model.name.length - b.model.name.length,
  );
}

/** Models that no operation takes or gives, as in a release without a client. */
function unusedShapes(name: string, context: PageContext): Shape[] {
  const names = context.fieldOwnersOf(name).map(({ model }) => context.namesOf(model.name)[0] ?? model.name);
  return [...new Set(names)].flatMap((each) => {
    const model = context.reference.models[each];
    return model ? [{ model, operations: new Set<string>(), distance: 0 }] : [];
  });
}
