import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import type { Subscription } from '../state/subscription.ts';
import { rowsOf } from './subscription-rows.ts';

const everyMs = 10 * 60_000;

/** When purchases that are used up are looked for next, after a time. */
export function nextCleanUp(after: number): number {
  return (Math.floor(after / everyMs) + 1) * everyMs;
}

/**
 * Purchases of which nothing is left, and of whose plan the customer, or the same entity, has a newer one with all of
 * their flags. They are put away; the newest stays, whatever is left of it.
 */
export function usedUpPurchases(account: Account, customer: Customer): Subscription[] {
  const bought = customer.subscriptions.filter(({ oneOff, status }) => oneOff && status === 'active');
  return bought.filter((one, index) => {
    if (!isUsedUp(account, customer, one)) return false;
    const flags = flagsOf(account, one);
    return bought.slice(index + 1).some((other) => {
      const same = other.planId === one.planId && other.entityId === one.entityId;
      return same && flags.every((flag) => flagsOf(account, other).includes(flag));
    });
  });
}

/** Whether it grants something, all of it flags and units that are gone for good or for this period. */
function isUsedUp(account: Account, customer: Customer, purchase: Subscription): boolean {
  const flags = flagsOf(account, purchase);
  const rows = rowsOf(customer, purchase);
  return (
    rows.length > 0 &&
    rows.every((row) => {
      if (flags.includes(row.featureId)) return true;
      const soldOnDemand = row.price?.billing_method === 'usage_based';
      return row.consumable && !row.unlimited && !soldOnDemand && row.balance === 0;
    })
  );
}

function flagsOf({ features }: Account, { terms }: Subscription): string[] {
  return terms.items
    .map((item) => item.feature_id)
    .filter((id) => features.find((feature) => feature.id === id)?.type === 'boolean');
}
