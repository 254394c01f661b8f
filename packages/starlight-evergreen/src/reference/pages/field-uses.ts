import { takenType } from '../call-shape.ts';
import type { Field, Operation, Reference, TypeExpression } from '../model.ts';

/** A field where an operation takes or gives it. */
export interface FieldUse {
  operation: Operation;
  side: 'request' | 'response';
  /** The names on the way there, below what is passed or comes back; its own is the last. */
  path: readonly string[];
  field: Field;
  /** The model that has it; undefined in an object without a name. */
  model: string | undefined;
}

/**
 * Finds where fields are used. Each operation is walked once for each side: every model on the way counts once, by its
 * shortest way, so that the work grows with the models and not with the ways between them.
 * @returns by field name; of each operation the shortest ways first
 */
export function indexFieldUses(reference: Reference): ReadonlyMap<string, readonly FieldUse[]> {
  const uses = new Map<string, FieldUse[]>();
  for (const operation of reference.operations) {
    for (const side of ['request', 'response'] as const) {
      const type = side === 'request' ? takenType(operation) : operation.response;
      if (!type) continue;
      for (const use of fieldsBelow(type, reference)) {
        const { name } = use.field;
        const known = uses.get(name);
        const found = { operation, side, ...use };
        if (known) known.push(found);
        else uses.set(name, [found]);
      }
    }
  }
  return uses;
}

/** A field below a type, and the way to it. */
export type FieldBelow = Pick<FieldUse, 'path' | 'field' | 'model'>;

/** A type that is still to be looked into. */
interface Step {
  type: TypeExpression;
  path: readonly string[];
}

/** All fields below a type, level by level: each model once, where it is nearest. */
export function fieldsBelow(type: TypeExpression, { models }: Pick<Reference, 'models'>): FieldBelow[] {
  const found: FieldBelow[] = [];
  const seen = new Set<string>();
  let level: Step[] = [{ type, path: [] }];
  while (level.length > 0) {
    const next: Step[] = [];
    const addFields = (fields: readonly Field[], path: readonly string[], model?: string) => {
      for (const field of fields) {
        const below = [...path, field.name];
        found.push({ path: below, field, model });
        next.push({ type: field.type, path: below });
      }
    };
    const lookInto = ({ type: each, path }: Step): void => {
      switch (each.kind) {
        case 'model': {
          const model = Object.hasOwn(models, each.name) ? models[each.name] : undefined;
          if (!model || seen.has(each.name)) return;
          seen.add(each.name);
          if (model.kind === 'union') for (const variant of model.variants) lookInto({ type: variant, path });
          if (model.kind !== 'object') return;
          addFields(model.fields, path, model.name);
          // What has any name stands for no step of the way.
          if (model.additional) lookInto({ type: model.additional, path });
          return;
        }
        case 'array':
          return lookInto({ type: each.items, path });
        case 'record':
          return lookInto({ type: each.values, path });
        case 'tuple':
          return each.items.forEach((item) => lookInto({ type: item, path }));
        case 'union':
          return each.variants.forEach((variant) => lookInto({ type: variant, path }));
        case 'object':
          return addFields(each.fields, path);
        default:
          return;
      }
    };
    level.forEach(lookInto);
    level = next;
  }
  return found;
}
