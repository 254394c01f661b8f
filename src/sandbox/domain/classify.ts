import type { BillingInterval } from '../schema/interval.ts';
import type { ItemPrice } from '../schema/plan-item.ts';
import type { PlanPrice } from '../schema/price.ts';
import type { PlanTerms } from '../state/plan.ts';
import { sum } from './decimal.ts';

type Price = PlanPrice | ItemPrice;

/** What is looked at of a plan's terms. */
type PricedTerms = Pick<PlanTerms, 'price' | 'items'> & Partial<Pick<PlanTerms, 'licenses'>>;

/** Every price of a plan, those of the licenses that it offers too. */
function pricesOf({ price, items, licenses = [] }: PricedTerms): Price[] {
  const parts = [{ price, items }, ...licenses.map(({ terms }) => terms)];
  return parts.flatMap((part) => [part.price ?? [], part.items.map((item) => item.price ?? [])].flat(2));
}

/** How a plan is paid: not at all, once, or again and again. */
export type Payment = 'free' | 'one_off' | 'recurring';

/** A plan whose prices add up to nothing is free, even if what it grants never resets. */
export function paymentOf(terms: PlanTerms): Payment {
  const prices = pricesOf(terms);
  if (prices.every((price) => amountsOf(price).every((amount) => amount === 0))) return 'free';
  return prices.every(({ interval }) => interval === 'one_off') ? 'one_off' : 'recurring';
}

function amountsOf(price: Price): number[] {
  const tiers = ('tiers' in price ? price.tiers : undefined) ?? [];
  return [price.amount ?? 0, ...tiers.flatMap(({ amount, flat_amount: flat = 0 }) => [amount, flat])];
}

/** Whether a plan costs something, but can be given to anyone at first: its trial needs no card. */
export function isDefaultTrial(plan: PlanTerms): boolean {
  return paymentOf(plan) !== 'free' && plan.freeTrial?.card_required === false;
}

const monthsOf: Record<BillingInterval, number> = {
  one_off: 0,
  week: 1 / 4,
  month: 1,
  quarter: 3,
  semi_annual: 6,
  year: 12,
};

/** How often something is billed. */
export interface Cycle {
  interval: Exclude<BillingInterval, 'one_off'>;
  count: number;
}

/** How often a price is billed; `null` for one that is paid once. */
export function cycleOf({
  interval,
  interval_count: count,
}: {
  interval: BillingInterval;
  interval_count: number;
}): Cycle | null {
  return interval === 'one_off' ? null : { interval, count };
}

/** How often a plan's prices are billed, the longest first. */
export function cyclesOf(terms: PricedTerms): Cycle[] {
  return sortedCycles(pricesOf(terms).flatMap((price) => cycleOf(price) ?? []));
}

/** Cycles, the longest first. */
export function sortedCycles(cycles: readonly Cycle[]): Cycle[] {
  return cycles.toSorted((a, b) => monthsOf[b.interval] * b.count - monthsOf[a.interval] * a.count);
}

/** How often a plan is billed: as its longest price. */
export function billingCycleOf(terms: PlanTerms): Cycle | null {
  return cyclesOf(terms)[0] ?? null;
}

/** Length of a plan's billing cycle in months; 0 for a plan that is not billed. */
export function cycleMonths(terms: PlanTerms): number {
  const cycle = billingCycleOf(terms);
  return cycle === null ? 0 : monthsOf[cycle.interval] * cycle.count;
}

/** Length of the longest interval that any of a plan's prices has, in months. */
export function longestInterval(terms: PlanTerms): number {
  return Math.max(0, ...pricesOf(terms).map(monthsOfPrice));
}

/** Whether all that a plan costs is paid afterwards, by use. */
export function isPaidByUse(terms: PlanTerms): boolean {
  return pricesOf(terms).every(paysByUse);
}

/** What a plan costs in advance for a month, with one pack of each prepaid item at the price of its first tier. */
export function monthlyRate(terms: PlanTerms): number {
  return sum(
    pricesOf(terms)
      .filter((price) => !paysByUse(price))
      .map((price) => {
        const [tier] = ('tiers' in price ? price.tiers : undefined) ?? [];
        return (tier?.amount ?? price.amount ?? 0) / (monthsOfPrice(price) || 1);
      }),
  );
}

function monthsOfPrice({ interval, interval_count: count }: Price): number {
  return monthsOf[interval] * count;
}

function paysByUse(price: Price): boolean {
  return 'billing_method' in price && price.billing_method === 'usage_based';
}
