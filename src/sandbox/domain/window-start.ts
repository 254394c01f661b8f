import type { Customer } from '../state/customer.ts';
import type { Entitlement } from '../state/entitlement.ts';
import type { Feature } from '../state/feature.ts';
import { calendarStart, intervalStart } from './calendar.ts';
import { creditSystemsOf } from './credit-cost.ts';
import { type Holder, usableRows } from './holder.ts';
import type { ActiveLimit } from './usage-limits.ts';

/**
 * When a usage limit's current interval began. Intervals follow the resets of the balance that the limit is on, or of
 * the credits that pay for it; without one that resets they follow the calendar. A plan that brings other resets starts
 * the interval anew.
 */
export function windowStart(features: readonly Feature[], holder: Holder, active: ActiveLimit): number {
  const { interval, anchor, feature_id: featureId } = active.limit;
  const reset =
    anchor === 'utc' ? null : (anchorRow(features, holder, featureId, active)?.nextResetAt ?? null);
  return reset === null ? calendarStart(interval, holder.now) : intervalStart(reset, interval, holder.now);
}

function anchorRow(
  features: readonly Feature[],
  holder: Holder,
  featureId: string,
  { entityId }: ActiveLimit,
): Entitlement | undefined {
  const candidates = (ids: readonly string[]): Entitlement[] => {
    const rows = ids.flatMap((id) => usableRows(holder, id));
    const own = rows.filter((row) => (row.entityId === null) === (entityId === null));
    return own.length === 0 && entityId !== null ? rows : own;
  };
  const own = candidates([featureId]);
  const rows = own.length > 0 ? own : candidates(creditSystemsOf(features, featureId).map(({ id }) => id));
  const rank = rankIn(holder.customer);
  return rows.toSorted((a, b) => rank(a) - rank(b) || a.createdAt - b.createdAt)[0];
}

/** Rows of plans go before others, those of main plans before those of add-ons; what is past due goes last. */
function rankIn({ subscriptions }: Customer): (row: Entitlement) => number {
  const late = new Set(subscriptions.filter(({ pastDue }) => pastDue).map(({ id }) => id));
  return ({ subscriptionId, planId, addOn }) =>
    (subscriptionId !== null && late.has(subscriptionId) ? 4 : 0) +
    (planId === null ? 2 : 0) +
    (addOn ? 1 : 0);
}
