import type { PlanItem } from '../schema/plan-item.ts';
import type { Customer } from '../state/customer.ts';
import type { PlanTerms } from '../state/plan.ts';
import type { Subscription } from '../state/subscription.ts';
import { decimal, sum } from './decimal.ts';
import { grantOf } from './grant.ts';
import { rowsOf } from './subscription-rows.ts';

/**
 * Units wanted in all per prepaid feature, when a plan takes the place of another: those that the request names, and for
 * the rest as many as the plan before had. Where that sold none, what was used of the feature is what is wanted. Units
 * that are bought once are never bought again by themselves.
 */
export function carriedQuantities(
  customer: Customer,
  { items }: PlanTerms,
  before: Subscription | undefined,
  named: Readonly<Record<string, number>>,
): Record<string, number> {
  const quantities = { ...named };
  for (const item of items) {
    const { feature_id: featureId, price } = item;
    if (price?.billing_method !== 'prepaid' || price.interval === 'one_off' || before === undefined) continue;
    quantities[featureId] ??= unitsBefore(customer, before, item);
  }
  return quantities;
}

function unitsBefore(
  customer: Customer,
  before: Subscription,
  { feature_id: featureId, price }: PlanItem,
): number {
  const sold = before.terms.items.find(
    (item) => item.feature_id === featureId && item.price?.billing_method === 'prepaid',
  );
  if (sold === undefined || price === undefined) {
    const rows = rowsOf(customer, before).filter((row) => row.featureId === featureId && !row.unlimited);
    return sum(rows.slice(0, 1).map((row) => grantOf(row) - row.balance));
  }
  const packs = Math.ceil(decimal((before.prepaid[featureId] ?? 0) / price.billing_units));
  return decimal((sold.included ?? 0) + packs * price.billing_units);
}
