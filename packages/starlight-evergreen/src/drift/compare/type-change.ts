import type { SnapshotType } from '../snapshot/type.ts';
import type { Objects, Relation } from './assignable.ts';
import type { Change, ChangeKind, Side } from './change.ts';
import { changeAt, type ChangeTarget } from './change-at.ts';
import type { Relate } from './relate-in.ts';
import { type Circumstance, worse } from './rules.ts';
import { withoutLimits } from './without-limits.ts';

type Difference = Exclude<Relation, 'same'>;

/** What a change of a type is called where it stands. */
export type TypeKinds = Readonly<Record<Difference, ChangeKind | readonly [ChangeKind, Circumstance]>>;

const limitKinds = {
  widened: 'field-constraint-loosened',
  narrowed: 'field-constraint-tightened',
  changed: 'field-constraint-changed',
} as const satisfies TypeKinds;

/**
 * What became of a type. Whether only limits in it are others is told apart: code is written for the type.
 * @param kinds - by how the types stand to each other, where they are not the same without their limits
 * @returns one change, or none; on both sides, that of the side that is hit harder: the two see inline objects differently
 */
export function typeChange(
  at: ChangeTarget,
  [before, after]: readonly [before: SnapshotType, after: SnapshotType],
  relate: Relate,
  kinds: TypeKinds,
): Change[] {
  if (before.text === after.text) return [];
  const [first, second] = sidesOf(at.side).flatMap((side) => {
    const objects = objectsOf(side);
    const whole = relate(before, after, objects);
    if (whole === 'same') return [];
    const bare = relate(withoutLimits(before), withoutLimits(after), objects);
    // Whoever sends is bound by the limits too.
    const relation = bare === 'same' || side === 'request' ? whole : bare;
    const found = (bare === 'same' ? limitKinds : kinds)[relation];
    const [kind, when] = typeof found === 'string' ? [found] : found;
    return [changeAt(at, kind, { before, after, when, ruledBy: side })];
  });
  if (!first) return [];
  return [second && worse(second, first) ? second : first];
}

/** Whether two types are others also without their limits. */
export function isOtherType(side: Side, before: SnapshotType, after: SnapshotType, relate: Relate): boolean {
  if (before.text === after.text) return false;
  const [one, other] = [withoutLimits(before), withoutLimits(after)];
  return sidesOf(side).some((each) => relate(one, other, objectsOf(each)) !== 'same');
}

/** How inline objects are meant on a side. */
export function objectsOf(side: Side): Objects {
  return side === 'request' ? 'exact' : 'open';
}

function sidesOf(side: Side): Side[] {
  return side === 'both' ? ['request', 'response'] : [side];
}
