import type { Reference, TypeExpression } from '../../reference/model.ts';
import { modelsIn, typesOf } from '../../reference/visit.ts';

/** The group of operations that stand on the client itself. */
const clientGroup = 'client';

/** The group of models that no operation leads to. */
export const otherGroup = 'other';

/** The part of an operation's name before its last dot. */
export function groupOfOperation(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : clientGroup;
}

/**
 * The group of every model that an operation leads to: that of the nearest operation, and of several that are as near the
 * first in alphabetical order. Walks outwards from all operations at once, so that each model is visited once.
 */
export function groupsOfModels({ operations, ...reference }: Reference): Map<string, string> {
  const models = new Map(Object.entries(reference.models));
  const groups = new Map<string, string>();
  let ring = new Map<string, string>();
  const reach = (next: Map<string, string>, types: readonly TypeExpression[], group: string) => {
    for (const name of types.flatMap(modelsIn)) {
      if (groups.has(name) || !models.has(name)) continue;
      const rival = next.get(name);
      if (rival === undefined || group < rival) next.set(name, group);
    }
  };
  for (const { name, request, parameters = [], response } of operations) {
    const types = [request, ...parameters.map(({ type }) => type), response];
    reach(ring, present(...types), groupOfOperation(name));
  }
  while (ring.size > 0) {
    for (const [name, group] of ring) groups.set(name, group);
    const next = new Map<string, string>();
    for (const [name, group] of ring) {
      const model = models.get(name);
      if (model) reach(next, typesOf(model), group);
    }
    ring = next;
  }
  return groups;
}

function present<T>(...values: (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}
