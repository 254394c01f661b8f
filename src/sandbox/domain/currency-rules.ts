import { type ApiError, invalidInputs, refuse } from '../api-error.ts';
import type { ItemPrice } from '../schema/plan-item.ts';
import type { PlanPrice } from '../schema/price.ts';
import { defaultCurrency } from './billing/money.ts';

type Named = readonly { currency: string }[];

/** What is wrong with a price's amounts in further currencies, if anything. */
export function currencyFault(
  price: Pick<PlanPrice, 'amount' | 'additional_currencies'> | ItemPrice,
  where: string,
): ApiError | undefined {
  const { amount = 0, additional_currencies: flat = [] } = price;
  const tiers = 'tiers' in price ? (price.tiers ?? []) : [];
  const lists: Named[] = [flat, ...tiers.map((tier) => tier.additional_currencies ?? [])];
  if (lists.some((list) => keysOf(list).size < list.length)) {
    return invalidInputs(`${where}: a currency is there twice`);
  }
  const all = keysOf(lists.slice(1).flat());
  if (lists.slice(1).some((list) => keysOf(list).size < all.size)) {
    return invalidInputs(`${where}: a currency is in all tiers or in none`);
  }
  const wrong = (problem: string): ApiError => refuse(`${where}: ${problem}`, 'invalid_product_item');
  if (lists.some((list) => keysOf(list).has(defaultCurrency))) {
    return wrong(`${defaultCurrency} is the base currency`);
  }
  const uneven = tiers.some(({ flat_amount: base, additional_currencies: others = [] }) =>
    others.some(({ flat_amount: other }) => (other === undefined) !== (base === undefined)),
  );
  if (uneven) return wrong('a tier has a flat amount in all currencies or in none');
  return flat.length > 0 && amount === 0 ? wrong('what costs nothing has no other currencies') : undefined;
}

function keysOf(list: Named): Set<string> {
  return new Set(list.map(({ currency }) => currency.toLowerCase()));
}
