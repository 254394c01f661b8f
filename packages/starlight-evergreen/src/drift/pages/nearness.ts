import type { Change } from '../compare/change.ts';
import { namesIn } from '../snapshot/names-in-type.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** How near a change is to whoever calls the SDK: operations, then what they take and return, then what is nested in it. */
export type Nearness = (change: Change) => 0 | 1 | 2;

export function nearnessIn({ operations }: Snapshot): Nearness {
  const types = [...operations.values()].flatMap(({ request, response }) => [request, response]);
  const models = new Set(types.flatMap((type) => (type === undefined ? [] : namesIn(type))));
  return ({ operation, model = '' }) => (operation !== undefined ? 0 : models.has(model) ? 1 : 2);
}
