import { refuse } from '../api-error.ts';
import type { Customer } from '../state/customer.ts';
import type { Entitlement } from '../state/entitlement.ts';
import type { Feature } from '../state/feature.ts';
import { decimal } from './decimal.ts';
import { overageOf } from './grant.ts';
import type { Holder } from './holder.ts';
import { activeLimits, count, headroom } from './usage-limits.ts';

/** The rows of a customer's plans that an entity of a feature counts towards. */
function seatRows({ entitlements }: Customer, featureId: string): Entitlement[] {
  return entitlements.filter(
    (row) => row.featureId === featureId && row.planId !== null && row.entityId === null,
  );
}

/**
 * Checks that one more entity fits. Free seats may run over; paid ones may not.
 * @throws an `ApiError` with status 400
 */
export function checkSeat(features: readonly Feature[], holder: Holder, feature: Feature): void {
  if (headroom(features, holder, activeLimits(holder, feature.id, {})) < 1) {
    throw refuse(`The usage limit of feature ${feature.id} is reached`, 'feature_limit_reached');
  }
  for (const { price, balance, unlimited, ...row } of seatRows(holder.customer, feature.id)) {
    if (price === null || unlimited || balance >= 1) continue;
    const most =
      price.billing_method === 'usage_based' ? (price.max_purchase ?? Number.POSITIVE_INFINITY) : 0;
    if (overageOf({ ...row, price, balance, unlimited }) + 1 > most) {
      throw refuse(`No more units of feature ${feature.id} are left`, 'feature_limit_reached');
    }
  }
}

/** Takes one unit of the entity's feature from every plan. */
export function takeSeat(features: readonly Feature[], holder: Holder, feature: Feature): void {
  for (const row of seatRows(holder.customer, feature.id)) row.balance = decimal(row.balance - 1);
  const counts = activeLimits(holder, feature.id, {}).map((active) => ({ active, units: 1 }));
  count(features, holder, counts);
}

/** Gives the unit back. */
export function returnSeat(customer: Customer, featureId: string): void {
  for (const row of seatRows(customer, featureId)) row.balance = decimal(row.balance + 1);
}
