import { refuse } from '../../api-error.ts';
import type { ItemPrice } from '../../schema/plan-item.ts';
import type { Customer } from '../../state/customer.ts';
import type { PlanTerms } from '../../state/plan.ts';
import { decimal } from '../decimal.ts';

/** The currency that plain amounts are in. */
export const defaultCurrency = 'usd';

/** An amount in whole cents. */
export function money(value: number): number {
  return Math.round(decimal(value * 100)) / 100 + 0;
}

interface Amounts {
  amount?: number | undefined;
  additional_currencies?: { currency: string; amount?: number | undefined }[] | undefined;
}

/** What a price is in a currency; `undefined` when it is not offered in it. */
export function amountIn(price: Amounts, currency: string): number | undefined {
  if (currency === defaultCurrency) return price.amount;
  return price.additional_currencies?.find((other) => other.currency === currency)?.amount;
}

/**
 * The currency a customer is billed in.
 * @throws an `ApiError` with status 400 when the customer is billed in another, or the plan is not offered in it
 */
export function currencyOf(customer: Customer, terms: PlanTerms, asked: string | undefined): string {
  const wanted = asked?.toLowerCase();
  if (wanted !== undefined && customer.currency !== null && customer.currency !== wanted) {
    throw refuse(`currency: the customer is billed in ${customer.currency}`);
  }
  const currency = wanted ?? customer.currency ?? defaultCurrency;
  const prices: Amounts[] = [
    terms.price ?? {},
    ...terms.items.flatMap(({ price }) => (price === undefined ? [] : [price, ...(price.tiers ?? [])])),
  ];
  const lacking = prices.some(
    (price) => price.amount !== undefined && amountIn(price, currency) === undefined,
  );
  if (lacking) throw refuse(`currency: the plan has no price in ${currency}`);
  return currency;
}

/**
 * What units beyond the included ones cost, in whole billing units. Tiers count the included units too: graduated
 * ones charge each unit by its own tier, volume ones all of them by the tier that the last one is in.
 */
export function costOfUnits(price: ItemPrice, included: number, units: number, currency: string): number {
  const packs = Math.ceil(decimal(units / price.billing_units));
  if (price.tiers === undefined) return money((amountIn(price, currency) ?? 0) * packs);
  const last = included + packs * price.billing_units;
  let cost = 0;
  let lower = 0;
  for (const tier of price.tiers) {
    const upper = typeof tier.to === 'number' ? tier.to : Number.POSITIVE_INFINITY;
    const from = price.tier_behavior === 'volume' ? included : Math.max(lower, included);
    const inTier = Math.min(upper, last) - from;
    const counts = price.tier_behavior === 'volume' ? last > lower && last <= upper : inTier > 0;
    if (counts && last > included) {
      const flat = flatIn(tier, currency);
      cost += (amountIn(tier, currency) ?? 0) * (inTier / price.billing_units) + flat;
    }
    lower = upper;
  }
  return money(cost);
}

function flatIn(tier: NonNullable<ItemPrice['tiers']>[number], currency: string): number {
  if (currency === defaultCurrency) return tier.flat_amount ?? 0;
  return tier.additional_currencies?.find((other) => other.currency === currency)?.flat_amount ?? 0;
}
