import type { SnapshotType } from '../snapshot/type.ts';
import type { Change } from './change.ts';
import { assignable } from './assignable.ts';
import { changeAt, type ChangeTarget } from './change-at.ts';
import { insideChanges } from './fields.ts';
import type { Relate } from './relate-in.ts';
import { typeChange, type TypeKinds } from './type-change.ts';
import { withoutLimits } from './without-limits.ts';

/**
 * What changed between the variants of a union. A variant that grew is one more form to handle, and one that shrank a
 * form less; only a variant that is neither, yet built like the old one, has changed.
 */
export function variantChanges(
  at: ChangeTarget,
  before: readonly SnapshotType[],
  after: readonly SnapshotType[],
  relate: Relate,
): Change[] {
  const [old, now] = [textsOf(before), textsOf(after)];
  const gone = before.filter(({ text }) => !now.has(text));
  const fresh = new Set(after.filter(({ text }) => !old.has(text)));
  const changes: Change[] = [];
  for (const variant of gone) {
    const counterpart = takeCounterpart(variant, fresh);
    if (counterpart === undefined) changes.push(changeAt(at, 'variant-removed', { before: variant }));
    else
      changes.push(
        ...(insideChanges(at, variant, counterpart, relate) ??
          typeChange(at, [variant, counterpart], relate, variantKinds)),
      );
  }
  for (const variant of fresh) changes.push(changeAt(at, 'variant-added', { after: variant }));
  return changes;
}

const variantKinds = {
  widened: 'variant-added',
  narrowed: 'variant-removed',
  changed: 'variant-changed',
} as const satisfies TypeKinds;

/** The first new variant that differs in limits alone, includes the old one, is included, or is built like it. It is taken from the set. */
function takeCounterpart(variant: SnapshotType, fresh: Set<SnapshotType>): SnapshotType | undefined {
  const candidates = [...fresh];
  const bare = withoutLimits(variant).text;
  const found =
    candidates.find((other) => withoutLimits(other).text === bare) ??
    candidates.find((other) => assignable(variant, other) || assignable(other, variant)) ??
    candidates.find((other) => isBuiltLike(variant, other));
  if (found !== undefined) fresh.delete(found);
  return found;
}

/** Both are lists, both are records, both are objects: words, names and literals are told apart by what they say. */
function isBuiltLike(one: SnapshotType, other: SnapshotType): boolean {
  const [{ kind }, built] = [withoutLimits(one), withoutLimits(other)];
  return kind !== 'word' && kind !== 'name' && kind !== 'literal' && built.kind === kind;
}

function textsOf(variants: readonly SnapshotType[]): Set<string> {
  return new Set(variants.map(({ text }) => text));
}
