import type { Entitlement } from '../state/entitlement.ts';
import { capRollovers, mostRollovers } from './reset.ts';

/**
 * Brings what rolled over in a plan that is replaced along into the one that takes its place: into the row of the
 * feature that is most like the one before, if it rolls over too, and as much as its own limit allows.
 */
export function carryRollovers(before: readonly Entitlement[], after: readonly Entitlement[]): void {
  for (const old of before) {
    const [target] = after
      .filter(({ featureId, rolloverRule }) => featureId === old.featureId && rolloverRule !== null)
      .toSorted((a, b) => likeness(old, b) - likeness(old, a));
    target?.rollovers.push(...old.rollovers);
  }
  for (const row of after) capRollovers(row);
}

function likeness(old: Entitlement, row: Entitlement): number {
  const paidAlike = old.price?.billing_method === row.price?.billing_method;
  const resetAlike = old.reset?.interval === row.reset?.interval && old.reset?.count === row.reset?.count;
  return Number(paidAlike) * 4 + Number(resetAlike) * 2 + Number(mostRollovers(row) !== 0);
}
