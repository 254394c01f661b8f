import type { ItemPrice, PlanItem } from '../schema/plan-item.ts';

/** What is wrong with the amounts of an item's price, if anything. */
export function priceFault({ included = 0 }: PlanItem, price: ItemPrice): string | undefined {
  const { amount, tiers, additional_currencies: currencies = [] } = price;
  if ((amount === undefined) === (tiers === undefined || tiers.length === 0)) {
    return 'a price has either an amount or tiers';
  }
  if (tiers === undefined) return undefined;
  if (tiers.length === 0) return 'a price has at least one tier';
  if (currencies.length > 0) return 'a price with tiers has other currencies in its tiers';
  const volume = price.tier_behavior === 'volume';
  if (volume && price.billing_method !== 'prepaid') return 'volume tiers need a prepaid price';
  if (tiers.some(({ flat_amount: flat = 0 }) => flat > 0) && (!volume || tiers.length === 1)) {
    return 'flat amounts need several volume tiers';
  }
  const first = tiers[0]?.to;
  if (included > 0 && typeof first === 'number' && first <= included) {
    return 'the first tier must end above what is included';
  }
  return tiers.at(-1)?.to === 'inf' ? undefined : 'the last tier goes to "inf"';
}
