import { refuse } from '../../api-error.ts';
import type { ItemPrice } from '../../schema/plan-item.ts';
import type { Customer } from '../../state/customer.ts';
import type { PlanTerms } from '../../state/plan.ts';
import { paymentOf } from '../classify.ts';
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
  const currency = wanted ?? customer.currency ?? defaultCurrency;
  if (paymentOf(terms) === 'free') return currency;
  if (wanted !== undefined && customer.currency !== null && customer.currency !== wanted) {
    throw refuse(`currency: the customer is billed in ${customer.currency}`, 'currency_mismatch');
  }
  const prices: Amounts[] = [
    terms.price ?? {},
    ...terms.items.flatMap(({ price }) => (price === undefined ? [] : [price, ...(price.tiers ?? [])])),
  ];
  const lacking = prices.some((price) => (price.amount ?? 0) > 0 && amountIn(price, currency) === undefined);
  if (lacking) throw refuse(`currency: the plan has no price in ${currency}`, 'currency_mismatch');
  return currency;
}

/**
 * What units beyond the included ones cost, in whole billing units. The bounds of tiers count the included units too:
 * graduated ones charge each unit by its own tier. Volume ones charge all units by the tier that the last one is in, the
 * included ones as well.
 */
export function costOfUnits(price: ItemPrice, included: number, units: number, currency: string): number {
  const { tiers, billing_units: pack } = price;
  const packs = Math.ceil(decimal(units / pack));
  if (tiers === undefined) return money((amountIn(price, currency) ?? 0) * packs);
  if (packs <= 0) return 0;
  if (price.tier_behavior === 'volume') {
    const all = Math.ceil(decimal((included + units) / pack));
    const tier = tiers.find(({ to }) => typeof to !== 'number' || all * pack <= to);
    return tier === undefined ? 0 : money((amountIn(tier, currency) ?? 0) * all + flatIn(tier, currency));
  }
  const last = included + packs * pack;
  let cost = 0;
  let lower = included;
  for (const tier of tiers) {
    const upper = typeof tier.to === 'number' ? tier.to : Number.POSITIVE_INFINITY;
    const inTier = Math.max(0, Math.min(upper, last) - lower);
    cost += (amountIn(tier, currency) ?? 0) * (inTier / pack);
    lower = Math.max(lower, upper);
  }
  return money(cost);
}

function flatIn(tier: NonNullable<ItemPrice['tiers']>[number], currency: string): number {
  if (currency === defaultCurrency) return tier.flat_amount ?? 0;
  return tier.additional_currencies?.find((other) => other.currency === currency)?.flat_amount ?? 0;
}
