import { isDeepStrictEqual } from 'node:util';
import type { Snapshot } from '../../packages/starlight-evergreen/src/drift/snapshot/snapshot.ts';

/** A snapshot with all that makes others differ from it, where no two of those changed the same. */
export function merged(base: Snapshot, others: readonly Snapshot[]): Snapshot {
  return {
    ...base,
    models: mergedMaps(
      base.models,
      others.map(({ models }) => models),
    ),
    operations: mergedMaps(
      base.operations,
      others.map(({ operations }) => operations),
    ),
  };
}

function mergedMaps<T>(
  base: ReadonlyMap<string, T>,
  others: readonly ReadonlyMap<string, T>[],
): ReadonlyMap<string, T> {
  const result = new Map(base);
  const changed = new Set<string>();
  for (const other of others) {
    for (const name of new Set([...base.keys(), ...other.keys()])) {
      const value = other.get(name);
      if (value === base.get(name) || isDeepStrictEqual(value, base.get(name))) continue;
      if (changed.has(name)) throw new Error(`two snapshots say something new of ${name}`);
      changed.add(name);
      if (value === undefined) result.delete(name);
      else result.set(name, value);
    }
  }
  return result;
}
