import type { Field, Model, Operation, Reference, TypeExpression } from '../model.ts';
import { modelsIn } from '../visit.ts';
import { fieldsBelow } from './field-uses.ts';

/** A shape where an operation takes or gives it. */
export interface ModelUse {
  operation: Operation;
  side: 'request' | 'response';
  /** The names on the way there, below what is passed or comes back; none when it is that itself. */
  path: readonly string[];
  /** The field at the end of the way. */
  field?: Field;
}

/**
 * Finds where models are used. Of each operation's side each shape counts once, by its shortest way.
 * @param shownAs - the name that stands for a model's shape
 * @returns by that name, the shortest ways first
 */
export function indexModelUses(
  reference: Reference,
  shownAs: (model: string) => string,
): ReadonlyMap<string, readonly ModelUse[]> {
  const uses = new Map<string, ModelUse[]>();
  for (const operation of reference.operations) {
    for (const side of ['request', 'response'] as const) {
      const type = operation[side];
      if (!type) continue;
      const seen = new Set<string>();
      const reach = (reached: TypeExpression, path: readonly string[], field?: Field) => {
        for (const name of modelsAt(reached, reference)) {
          const shape = shownAs(name);
          if (seen.has(shape)) continue;
          seen.add(shape);
          const use: ModelUse = { operation, side, path, ...(field && { field }) };
          const known = uses.get(shape);
          if (known) known.push(use);
          else uses.set(shape, [use]);
        }
      };
      reach(type, []);
      for (const { path, field } of fieldsBelow(type, reference)) reach(field.type, path, field);
    }
  }
  for (const [shape, found] of uses)
    uses.set(
      shape,
      found.toSorted((a, b) => a.path.length - b.path.length),
    );
  return uses;
}

/** The models that a value of a type may be, or hold without a field between. */
function modelsAt(type: TypeExpression, reference: Reference, inside: readonly string[] = []): string[] {
  return modelsIn(type).flatMap((name) => {
    const model = Object.hasOwn(reference.models, name) ? reference.models[name] : undefined;
    if (!model || inside.includes(name)) return [];
    return [name, ...typesAt(model).flatMap((each) => modelsAt(each, reference, [...inside, name]))];
  });
}

function typesAt(model: Model): readonly TypeExpression[] {
  if (model.kind === 'union') return model.variants;
  return model.kind === 'object' && model.additional ? [model.additional] : [];
}
