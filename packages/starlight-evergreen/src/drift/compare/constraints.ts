import type { Constraints } from '../../reference/model.ts';
import type { Change } from './change.ts';
import { changeAt, type ChangeTarget } from './change-at.ts';
import { limitChanges } from './limits.ts';

const kinds = {
  tightened: 'field-constraint-tightened',
  loosened: 'field-constraint-loosened',
  changed: 'field-constraint-changed',
} as const;

/** What became stricter, what less strict, and what merely different: one change for each limit. */
export function constraintChanges(target: ChangeTarget, before: Constraints, after: Constraints): Change[] {
  return limitChanges(before, after).map(({ relation, rewrites, ...texts }) =>
    changeAt(target, rewrites ? 'field-rewriting-changed' : kinds[relation], texts),
  );
}
