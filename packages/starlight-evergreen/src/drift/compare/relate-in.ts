import { replaceNames } from '../snapshot/names-in-type.ts';
import type { SnapshotModel } from '../snapshot/snapshot.ts';
import { type SnapshotType, unionType } from '../snapshot/type.ts';
import { type Objects, relate, type Relation } from './assignable.ts';

/** How a type of the release before stands to one of the release after. */
export type Relate = (before: SnapshotType, after: SnapshotType, objects?: Objects) => Relation;

/** Unions in unions are looked into so deep: one that holds itself has no end. */
const deepest = 4;

/**
 * Relates types of two releases as they stand and, where that tells nothing, by what their named unions stand for:
 * whether `A | B` is written out or has a name makes no difference to a value.
 * @param before - with the names of renamed models replaced
 */
export function relateIn(before: Iterable<SnapshotModel>, after: Iterable<SnapshotModel>): Relate {
  const [old, now] = [unionsOf(before), unionsOf(after)];
  return (from, to, objects) => {
    const relation = relate(from, to, objects);
    if (relation !== 'changed') return relation;
    const [wide, narrow] = [expand(from, old, deepest), expand(to, now, deepest)];
    return wide === from && narrow === to ? relation : relate(wide, narrow, objects);
  };
}

function unionsOf(models: Iterable<SnapshotModel>): Map<string, SnapshotType> {
  const unions = new Map<string, SnapshotType>();
  for (const model of models) if (model.kind === 'union') unions.set(model.name, unionType(model.variants));
  return unions;
}

function expand(type: SnapshotType, unions: ReadonlyMap<string, SnapshotType>, depth: number): SnapshotType {
  const expanded = replaceNames(type, (name) => unions.get(name));
  return expanded === type || depth === 0 ? expanded : expand(expanded, unions, depth - 1);
}
