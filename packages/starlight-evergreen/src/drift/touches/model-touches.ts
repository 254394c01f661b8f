import type { Change } from '../compare/change.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { namesIn } from '../snapshot/names-in-type.ts';
import { parameterTypes } from '../snapshot/parameters.ts';
import { nameType } from '../snapshot/type.ts';
import type { ComparedStep } from './compared-step.ts';
import { modelWays } from './model-ways.ts';
import type { Touch } from './touches.ts';

/**
 * The models that a step can be narrowed to: those that changed, by their names before and after it, and those that
 * operations take or give directly.
 */
export function namesOf({ changes, before, after, isSuccession }: ComparedStep): string[] {
  const changed = changes.flatMap(({ model, modelBefore }) => [model ?? [], modelBefore ?? []].flat());
  return [...new Set([...changed, ...rootsOf(isSuccession ? before : after)])].toSorted();
}

/** What operations take or give, without what is inside it. */
function rootsOf({ operations, models }: Snapshot): string[] {
  const types = [...operations.values()].flatMap((operation) => [
    ...parameterTypes(operation),
    ...(operation.response ? [operation.response] : []),
  ]);
  return types.flatMap(namesIn).filter((name) => models.has(name));
}

/**
 * What in a step touches a model. Of one that an operation takes or gives directly, that is what changed in it at any
 * depth; of another, what changed in itself: its parts have names of their own.
 * @returns a function from a name of the model, before or after the step
 */
export function modelTouchesIn(step: ComparedStep): (model: string) => Touch[] {
  const { changes, before, after, isSuccession = false } = step;
  const byName = new Map<string, Change[]>();
  const add = (name: string | undefined, change: Change) => {
    if (name === undefined) return;
    const known = byName.get(name);
    if (known) known.push(change);
    else byName.set(name, [change]);
  };
  for (const change of changes) {
    const { model, modelBefore } = change;
    add(model, change);
    if (modelBefore !== model) add(modelBefore, change);
  }
  const snapshot = isSuccession ? before : after;
  const roots = new Set(rootsOf(snapshot));
  return (name) => {
    const own = byName.get(name) ?? [];
    const itself = own.map((change): Touch => ({ change, side: 'model', way: [] }));
    if (!roots.has(name)) return itself;
    const inside = [...modelWays(nameType(name), snapshot)].filter(([model]) => model !== name);
    return [
      ...itself,
      ...inside.flatMap(([model, way]) =>
        (byName.get(model) ?? [])
          .filter(({ kind }) => kind !== 'model-added')
          .map((change): Touch => ({ change, side: 'model', way })),
      ),
    ];
  };
}
