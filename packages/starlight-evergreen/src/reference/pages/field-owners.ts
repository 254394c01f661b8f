import { typesOfCall } from '../call-shape.ts';
import type { Field, ObjectModel, Reference } from '../model.ts';

/** A model that has a field of a name. */
export interface FieldOwner {
  model: ObjectModel;
  field: Field;
}

/** Which models have fields of each name: what operations take and return directly first, then in name order. */
export function indexFieldOwners({ models, operations }: Reference): ReadonlyMap<string, FieldOwner[]> {
  const types = operations.flatMap((operation) => typesOfCall(operation));
  const roots = new Set(types.map((type) => (type.kind === 'model' ? type.name : undefined)));
  const rank = ({ name }: ObjectModel) => (roots.has(name) ? 0 : 1);
  const objects = Object.values(models).filter((model) => model.kind === 'object');
  const owners = new Map<string, FieldOwner[]>();
  for (const model of objects.toSorted((a, b) => rank(a) - rank(b))) {
    for (const field of model.fields) {
      const known = owners.get(field.name);
      if (known) known.push({ model, field });
      else owners.set(field.name, [{ model, field }]);
    }
  }
  return owners;
}
