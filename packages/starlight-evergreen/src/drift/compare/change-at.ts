import type { SnapshotType } from '../snapshot/type.ts';
import type { Change, ChangeKind, Side } from './change.ts';
import { type Circumstance, ruleOf } from './rules.ts';

/** What a change is of. */
export type ChangeTarget = Pick<Change, 'group' | 'side' | 'model' | 'modelBefore' | 'field' | 'operation'>;

/** What was and is there, and what decides about its class. */
export interface Difference {
  before?: string | SnapshotType | undefined;
  after?: string | SnapshotType | undefined;
  when?: Circumstance | undefined;
  /** The side whose rule holds, where it is not the target's own. */
  ruledBy?: Side;
}

/** A change with the class and reason of its rule. */
export function changeAt(
  target: ChangeTarget,
  kind: ChangeKind,
  { before, after, when, ruledBy = target.side }: Difference = {},
): Change {
  const rule = ruleOf(kind, ruledBy, when);
  return {
    kind,
    class: rule.class,
    ...target,
    ...(before !== undefined && { before: textOf(before) }),
    ...(after !== undefined && { after: textOf(after) }),
    ...(typeof after === 'object' && { afterType: after }),
    reason: rule.reason,
  };
}

function textOf(value: string | SnapshotType): string {
  return typeof value === 'string' ? value : value.text;
}
