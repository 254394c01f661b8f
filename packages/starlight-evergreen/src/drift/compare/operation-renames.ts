import type { SnapshotOperation } from '../snapshot/snapshot.ts';
import { parameterTypes } from '../snapshot/parameters.ts';
import { bestPairs, type Candidate } from './best-pairs.ts';
import { similarity } from '../../reference/similarity.ts';

type Operations = ReadonlyMap<string, SnapshotOperation>;

/** Operations without a path are the same if their types are, and their names so much alike. */
const alike = 0.5;

/**
 * Finds the operations that have a new name: those that call the same method and path, or else take and give the same
 * under a name that is alike.
 * @param before - with the names of renamed models replaced in their types
 * @returns the new name by the old one
 */
export function operationRenames(before: Operations, after: Operations): Map<string, string> {
  const gone = [...before.values()].filter(({ name }) => !after.has(name));
  const fresh = [...after.values()].filter(({ name }) => !before.has(name));
  const routed = bestPairs(candidates(gone, fresh, routeOf, 0));
  const taken = new Set(routed.values());
  const typed = bestPairs(
    candidates(
      gone.filter(({ name }) => !routed.has(name)),
      fresh.filter(({ name }) => !taken.has(name)),
      typesOf,
      alike,
    ),
  );
  return new Map([...routed, ...typed]);
}

function candidates(
  gone: readonly SnapshotOperation[],
  fresh: readonly SnapshotOperation[],
  keyOf: (operation: SnapshotOperation) => string | undefined,
  least: number,
): Candidate[] {
  const blocks = Map.groupBy(fresh, keyOf);
  return gone.flatMap((before) => {
    const key = keyOf(before);
    if (key === undefined) return [];
    return (blocks.get(key) ?? []).flatMap((after): Candidate[] => {
      const score = similarity(before.name, after.name);
      return score < least ? [] : [{ before: before.name, after: after.name, score }];
    });
  });
}

function routeOf({ method, path }: SnapshotOperation): string | undefined {
  return method === undefined || path === undefined ? undefined : `${method} ${path}`;
}

/** An operation that takes and gives nothing is like many others. */
function typesOf(operation: SnapshotOperation): string | undefined {
  const { response } = operation;
  const taken = parameterTypes(operation).map(({ text }) => text);
  return taken.length === 0 && response === undefined ? undefined : JSON.stringify([taken, response?.text]);
}
