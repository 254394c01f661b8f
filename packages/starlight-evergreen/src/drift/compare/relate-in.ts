import type { SnapshotModel } from '../snapshot/snapshot.ts';
import { type Objects, relate, type Relation } from './assignable.ts';
import { renameIn } from './type-text.ts';

/** How a type of the release before stands to one of the release after. */
export type Relate = (before: string, after: string, objects?: Objects) => Relation;

/** Unions in unions are looked into so deep: one that holds itself has no end. */
const deepest = 4;

/**
 * Relates types of two releases by their text and, where that tells nothing, by what their named unions stand for:
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

function unionsOf(models: Iterable<SnapshotModel>): Map<string, string> {
  const unions = new Map<string, string>();
  for (const model of models)
    if (model.kind === 'union') unions.set(model.name, `(${model.variants.join(' | ')})`);
  return unions;
}

function expand(type: string, unions: ReadonlyMap<string, string>, depth: number): string {
  const expanded = renameIn(type, (name) => unions.get(name));
  return expanded === type || depth === 0 ? expanded : expand(expanded, unions, depth - 1);
}
