import { type Change, whereOf } from './change.ts';

/** Changes that say the same of several targets. */
export interface Bundle {
  /** The first of them. */
  change: Change;
  /** All of them, in order. */
  changes: readonly Change[];
  /** What they are of: `Model.field`, `Model` or `operation()`; each once, also where several models became one. */
  targets: readonly string[];
}

/**
 * Joins equal changes of many models: generated SDKs repeat one shape in dozens of them. Changes are equal when kind,
 * class, side, field, and what was and is there are. Models that are new or gone are joined by group.
 * @returns in order of first appearance
 */
export function bundle(changes: readonly Change[]): Bundle[] {
  return [...Map.groupBy(changes, keyOf).values()].flatMap((equal): Bundle[] => {
    const [change] = equal;
    return change ? [{ change, changes: equal, targets: [...new Set(equal.map(whereOf))] }] : [];
  });
}

function keyOf(change: Change): string {
  const { kind, side, group, field, before, after } = change;
  if (kind === 'model-added' || kind === 'model-removed') return JSON.stringify([kind, side, group]);
  // Absent is not the same as the text of anything: JSON writes it as null.
  return JSON.stringify([kind, change.class, side, field ?? null, before ?? null, after ?? null]);
}
