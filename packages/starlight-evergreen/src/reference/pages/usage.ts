import { takenType } from '../call-shape.ts';
import type { Model, Operation, Reference, TypeExpression } from '../model.ts';
import { modelsIn } from '../visit.ts';

/** Where a model is used. */
export interface Usage {
  /** Fields of object models whose type holds it. */
  fields: { model: Model; field: string }[];
  /** Unions that have it as a variant. */
  unions: Model[];
  operations: { operation: Operation; as: 'request' | 'response' }[];
}

/** Indexes every use of every model in one pass. */
export function indexUsage(reference: Reference): ReadonlyMap<string, Usage> {
  const usages = new Map<string, Usage>(
    Object.keys(reference.models).map((name) => [name, { fields: [], unions: [], operations: [] }]),
  );
  const each = (type: TypeExpression, use: (usage: Usage) => void) => {
    for (const name of new Set(modelsIn(type))) {
      const usage = usages.get(name);
      if (usage) use(usage);
    }
  };
  for (const model of Object.values(reference.models)) {
    if (model.kind === 'object') {
      for (const field of model.fields)
        each(field.type, (usage) => usage.fields.push({ model, field: field.name }));
    } else if (model.kind === 'union') {
      each({ kind: 'union', variants: model.variants }, (usage) => usage.unions.push(model));
    }
  }
  for (const operation of reference.operations) {
    const taken = takenType(operation);
    if (taken) each(taken, (usage) => usage.operations.push({ operation, as: 'request' }));
    if (operation.response)
      each(operation.response, (usage) => usage.operations.push({ operation, as: 'response' }));
  }
  return usages;
}
