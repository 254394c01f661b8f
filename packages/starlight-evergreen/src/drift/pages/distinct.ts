import { type Change, whereOf } from '../compare/change.ts';

/**
 * Each change once by the names of today: where several models became one, what differs in each of them from what they
 * became would be told as often as there were models.
 */
export function distinctChanges(changes: readonly Change[]): Change[] {
  const seen = new Set<string>();
  return changes.filter((change) => {
    const { kind, before, after, modelBefore } = change;
    const renamed = kind === 'model-renamed' ? modelBefore : undefined;
    const key = JSON.stringify([
      kind,
      change.class,
      whereOf(change),
      renamed ?? null,
      before ?? null,
      after ?? null,
    ]);
    return !seen.has(key) && seen.add(key);
  });
}
