import type { BillingInterval } from '../schema/interval.ts';
import type { PlanTerms } from '../state/plan.ts';

/** How a plan is paid: not at all, once, or again and again. */
export type Payment = 'free' | 'one_off' | 'recurring';

/** A plan with any recurring price is recurring. One without a price is free, even if what it grants never resets. */
export function paymentOf({ price, items }: PlanTerms): Payment {
  const intervals = [price?.interval, ...items.map((item) => item.price?.interval)].filter(
    (interval) => interval !== undefined,
  );
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
export function billingCycleOf({
  price,
  items,
}: PlanTerms): { interval: Exclude<BillingInterval, 'one_off'>; count: number } | null {
  const cycles = [price, ...items.map((item) => item.price)].flatMap((candidate) => {
    if (candidate === undefined || candidate === null || candidate.interval === 'one_off') return [];
    return [{ interval: candidate.interval, count: candidate.interval_count }];
  });
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

/** The base price for one month. */
export function monthlyPrice({ price }: PlanTerms): number {
  if (price === null || price.interval === 'one_off') return 0;
  return price.amount / (monthsOf[price.interval] * price.interval_count);
}
