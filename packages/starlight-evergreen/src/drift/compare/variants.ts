import type { Change } from './change.ts';
import { assignable } from './assignable.ts';
import { changeAt, type ChangeTarget } from './change-at.ts';
import { objectsOf } from './fields.ts';
import { parseType, spell } from './type-text.ts';

/**
 * What changed between the variants of a union. A variant that grew is one more form to handle, and one that shrank a
 * form less; only a variant that is neither, yet built like the old one, has changed.
 */
export function variantChanges(
  at: ChangeTarget,
  before: readonly string[],
  after: readonly string[],
): Change[] {
  const [old, now] = [spelled(before), spelled(after)];
  const gone = [...old].filter(([key]) => !now.has(key)).map(([, text]) => text);
  const fresh = new Set([...now].filter(([key]) => !old.has(key)).map(([, text]) => text));
  const changes: Change[] = [];
  for (const variant of gone) {
    const counterpart = takeCounterpart(variant, fresh);
    if (counterpart === undefined) changes.push(changeAt(at, 'variant-removed', { before: variant }));
    else changes.push(changeOf(at, variant, counterpart));
  }
  for (const variant of fresh) changes.push(changeAt(at, 'variant-added', { after: variant }));
  return changes;
}

function changeOf(at: ChangeTarget, before: string, after: string): Change {
  const objects = objectsOf(at.side);
  const kind = assignable(before, after, objects)
    ? 'variant-added'
    : assignable(after, before, objects)
      ? 'variant-removed'
      : 'variant-changed';
  return changeAt(at, kind, { before, after });
}

/** The first new variant that includes the old one, is included, or is built like it. It is taken from the set. */
function takeCounterpart(variant: string, fresh: Set<string>): string | undefined {
  const candidates = [...fresh];
  const found =
    candidates.find((other) => assignable(variant, other) || assignable(other, variant)) ??
    candidates.find((other) => isBuiltLike(variant, other));
  if (found !== undefined) fresh.delete(found);
  return found;
}

/** Both are lists, both are records, both are objects: names and literals are told apart by what they say. */
function isBuiltLike(one: string, other: string): boolean {
  const { kind } = parseType(one);
  return kind !== 'name' && kind !== 'literal' && kind !== 'other' && parseType(other).kind === kind;
}

function spelled(variants: readonly string[]): Map<string, string> {
  return new Map(variants.map((variant) => [spell(parseType(variant)), variant]));
}
