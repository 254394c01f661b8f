import type { BillingInterval } from '../schema/interval.ts';
import type { ItemPrice } from '../schema/plan-item.ts';
import type { PlanPrice } from '../schema/price.ts';
import type { PlanTerms } from '../state/plan.ts';

/** Every price of a plan, those of the licenses that it offers too. */
function pricesOf({ price, items, licenses }: PlanTerms): (PlanPrice | ItemPrice)[] {
  const parts = [{ price, items }, ...licenses.map(({ terms }) => terms)];
  return parts.flatMap((part) => [part.price ?? [], part.items.map((item) => item.price ?? [])].flat(2));
}

/** How a plan is paid: not at all, once, or again and again. */
export type Payment = 'free' | 'one_off' | 'recurring';

/** A plan with any recurring price is recurring. One without a price is free, even if what it grants never resets. */
export function paymentOf(terms: PlanTerms): Payment {
  const intervals = pricesOf(terms).map(({ interval }) => interval);
  if (intervals.length === 0) return 'free';
  return intervals.every((interval) => interval === 'one_off') ? 'one_off' : 'recurring';
}

/** Whether a plan costs something, but can be given to anyone at first: its trial needs no card. */
export function isDefaultTrial(plan: PlanTerms): boolean {
  return paymentOf(plan) !== 'free' && plan.freeTrial?.card_required === false;
}

const monthsOf: Record<BillingInterval, number> = {
  one_off: 0,
  week: 12 / 52,
  month: 1,
  quarter: 3,
  semi_annual: 6,
  year: 12,
};

/** How often a plan is billed: its base price's interval, else the longest of its items' prices. */
export function billingCycleOf(
  terms: PlanTerms,
): { interval: Exclude<BillingInterval, 'one_off'>; count: number } | null {
  const { price } = terms;
  const cycles = pricesOf(terms).flatMap(({ interval, interval_count: count }) =>
    interval === 'one_off' ? [] : [{ interval, count }],
  );
  if (price !== null && price.interval !== 'one_off') return cycles[0] ?? null;
  return (
    cycles.toSorted((a, b) => monthsOf[b.interval] * b.count - monthsOf[a.interval] * a.count)[0] ?? null
  );
}

/** Length of a billing interval in months; 0 for what is charged once. */
export function monthsIn(interval: BillingInterval): number {
  return monthsOf[interval];
}

/** Length of a plan's billing cycle in months; 0 for a plan that is not billed. */
export function cycleMonths(terms: PlanTerms): number {
  const cycle = billingCycleOf(terms);
  return cycle === null ? 0 : monthsOf[cycle.interval] * cycle.count;
}

/** The base price for one month, with that of one seat of each license. */
export function monthlyPrice({ price, licenses }: PlanTerms): number {
  const prices = [price, ...licenses.map(({ terms }) => terms.price)];
  return prices.reduce((total, one) => {
    if (one === null || one.interval === 'one_off') return total;
    return total + one.amount / (monthsOf[one.interval] * one.interval_count);
  }, 0);
}
