import type { SnapshotType } from '../snapshot/type.ts';
import type { Change } from './change.ts';
import { assignable } from './assignable.ts';
import { changeAt, type ChangeTarget } from './change-at.ts';
import { objectsOf } from './fields.ts';

/**
 * What changed between the variants of a union. A variant that grew is one more form to handle, and one that shrank a
 * form less; only a variant that is neither, yet built like the old one, has changed.
 */
export function variantChanges(
  at: ChangeTarget,
  before: readonly SnapshotType[],
  after: readonly SnapshotType[],
): Change[] {
  const [old, now] = [textsOf(before), textsOf(after)];
  const gone = before.filter(({ text }) => !now.has(text));
  const fresh = new Set(after.filter(({ text }) => !old.has(text)));
  const changes: Change[] = [];
  for (const variant of gone) {
    const counterpart = takeCounterpart(variant, fresh);
    if (counterpart === undefined) changes.push(changeAt(at, 'variant-removed', { before: variant }));
    else changes.push(changeOf(at, variant, counterpart));
  }
  for (const variant of fresh) changes.push(changeAt(at, 'variant-added', { after: variant }));
  return changes;
}

function changeOf(at: ChangeTarget, before: SnapshotType, after: SnapshotType): Change {
  const objects = objectsOf(at.side);
  const kind = assignable(before, after, objects)
    ? 'variant-added'
    : assignable(after, before, objects)
      ? 'variant-removed'
      : 'variant-changed';
  return changeAt(at, kind, { before, after });
}

/** The first new variant that includes the old one, is included, or is built like it. It is taken from the set. */
function takeCounterpart(variant: SnapshotType, fresh: Set<SnapshotType>): SnapshotType | undefined {
  const candidates = [...fresh];
  const found =
    candidates.find((other) => assignable(variant, other) || assignable(other, variant)) ??
    candidates.find((other) => isBuiltLike(variant, other));
  if (found !== undefined) fresh.delete(found);
  return found;
}

/** Both are lists, both are records, both are objects: names and literals are told apart by what they say. */
function isBuiltLike({ kind }: SnapshotType, other: SnapshotType): boolean {
  return kind !== 'name' && kind !== 'literal' && other.kind === kind;
}

function textsOf(variants: readonly SnapshotType[]): Set<string> {
  return new Set(variants.map(({ text }) => text));
}
