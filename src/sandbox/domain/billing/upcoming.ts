import type { Customer } from '../../state/customer.ts';
import type { Subscription } from '../../state/subscription.ts';
import { decimal } from '../decimal.ts';
import { recontribute } from '../pooled-balances.ts';
import { rowsOf } from '../subscription-rows.ts';
import { cycleOf } from '../classify.ts';
import type { Line } from './line.ts';
import { frameOf, turnsAt } from './period.ts';

/** A subscription as it is from the next period on. */
export function withUpcoming(subscription: Subscription): Subscription {
  return { ...subscription, prepaid: { ...subscription.prepaid, ...subscription.upcoming } };
}

/**
 * A period starts: quantities that waited for it take effect. Rows start it with what is bought then; one that is never
 * reset loses the difference.
 * @returns what was to be billed with it
 */
export function startUpcoming(customer: Customer, subscription: Subscription, at: number): Line[] {
  const frame = frameOf(subscription, at);
  for (const row of rowsOf(customer, subscription)) {
    const { featureId } = row;
    const units = subscription.upcoming[featureId];
    if (units === undefined || row.price?.billing_method !== 'prepaid' || frame === null) continue;
    const cycle = cycleOf(row.price);
    if (cycle === null || !turnsAt(frame, cycle, at)) continue;
    const lifelong = row.reset === null || row.reset.interval === 'one_off';
    if (lifelong) row.balance = decimal(row.balance + units - row.prepaid);
    row.prepaid = units;
    subscription.prepaid[featureId] = units;
    delete subscription.upcoming[featureId];
  }
  for (const { feature_id: featureId, pooled, price } of subscription.terms.items) {
    const units = subscription.upcoming[featureId];
    const cycle = pooled && price !== undefined ? cycleOf(price) : null;
    if (units === undefined || cycle === null || frame === null || !turnsAt(frame, cycle, at)) continue;
    subscription.prepaid[featureId] = units;
    delete subscription.upcoming[featureId];
  }
  recontribute(customer, subscription);
  return subscription.deferred.splice(0);
}
