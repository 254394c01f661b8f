import { type ApiError, invalidInputs, refuse } from '../api-error.ts';
import type { ItemPrice, PlanItem } from '../schema/plan-item.ts';
import type { PlanPrice } from '../schema/price.ts';
import type { Account } from '../state/account.ts';
import type { Feature } from '../state/feature.ts';
import { currencyFault } from './currency-rules.ts';
import { findFeature } from './find.ts';
import { priceFault } from './price-rules.ts';

/**
 * Checks what a plan would grant, and what it would cost.
 * @throws an `ApiError`: 404 for an unknown feature, 400 for an item that cannot be, or that is there twice
 */
export function checkItems(
  account: Account,
  items: readonly PlanItem[],
  price: PlanPrice | null = null,
): void {
  for (const item of items) {
    const fault = faultOf(item, findFeature({ account, now: 0 }, item.feature_id));
    if (fault !== undefined) throw fault;
  }
  checkTwice(account, items);
  if (price !== null) checkBasePrice(price);
  const intervals = [price, ...items.map((item) => item.price)].map((one) => one?.interval);
  if (intervals.includes('week') && intervals.includes('month')) {
    throw invalidInputs('items: weekly and monthly prices cannot stand in one plan');
  }
}

function checkBasePrice(price: PlanPrice): void {
  if ((String(price.amount).split('.')[1] ?? '').length > 2) {
    throw invalidInputs('price.amount: has more than two decimals');
  }
  const fault = currencyFault(price, 'price.additional_currencies');
  if (fault !== undefined) throw fault;
}

/** Items as they are kept: of a boolean feature no more than that it is granted. */
export function keptItems({ features }: Account, items: readonly PlanItem[]): PlanItem[] {
  return items.map((item) => {
    const boolean = features.some(({ id, type }) => id === item.feature_id && type === 'boolean');
    return boolean ? { feature_id: item.feature_id, pooled: item.pooled } : item;
  });
}

/** A feature is granted once for each interval, and sold once for each interval and way to pay. */
function checkTwice({ features }: Account, items: readonly PlanItem[]): void {
  const seen = new Set<string>();
  for (const { feature_id: id, price, reset } of items) {
    const { interval, interval_count: count } = reset ?? price ?? { interval: 'one_off', interval_count: 1 };
    const boolean = features.some((feature) => feature.id === id && feature.type === 'boolean');
    const key = boolean ? id : `${id} ${interval} ${count} ${price?.billing_method ?? 'free'}`;
    if (seen.has(key)) throw invalidInputs(`items: ${id} is there twice for the same interval`);
    seen.add(key);
  }
}

/** What is wrong with an item, if anything. */
function faultOf(item: PlanItem, feature: Feature): ApiError | undefined {
  const { price, reset, rollover } = item;
  const wrong = (problem: string): ApiError => invalidInputs(`${feature.id}: ${problem}`);
  const impossible = (problem: string): ApiError =>
    refuse(`${feature.id}: ${problem}`, 'invalid_product_item');
  if (feature.type === 'boolean') {
    const amount = item.unlimited === true || (item.included ?? 0) !== 0;
    const metered = amount || reset !== undefined || rollover !== undefined;
    const faulty = price !== undefined || (item.pooled && metered);
    return faulty ? impossible('a boolean feature is only granted or not') : undefined;
  }
  if (!feature.consumable && reset !== undefined) {
    return impossible('a feature that is not consumable does not reset');
  }
  if (rollover !== undefined && (!feature.consumable || (reset === undefined && price === undefined))) {
    return impossible('rollover needs a reset');
  }
  const lost = rolloverFault(rollover);
  if (lost !== undefined) return wrong(lost);
  if (price === undefined) return undefined;
  if (item.pooled && item.unlimited === true) return impossible('a pooled unlimited item has no price');
  if (item.pooled && price.billing_method === 'usage_based') {
    return impossible('a pooled item has no usage-based price');
  }
  if (item.unlimited === true) return wrong('an unlimited item has no price');
  const fault = priceFault(item, price) ?? intervalFault(item, price);
  return fault === undefined ? currencyFault(price, feature.id) : wrong(fault);
}

function intervalFault({ reset, proration }: PlanItem, price: ItemPrice): string | undefined {
  if (price.billing_method === 'prepaid') {
    const full = proration?.on_increase === 'bill_immediately';
    return full ? 'units that are paid ahead cannot be billed in full when they come' : undefined;
  }
  if (proration !== undefined) return 'proration needs a prepaid price';
  if (reset === undefined) return undefined;
  const same = reset.interval === price.interval && reset.interval_count === price.interval_count;
  return same ? undefined : 'reset and price may only have different intervals when the price is prepaid';
}

function rolloverFault(rollover: PlanItem['rollover']): string | undefined {
  const { max, max_percentage: percentage } = rollover ?? {};
  if (max !== undefined && percentage !== undefined) return 'rollover takes either max or max_percentage';
  if (percentage !== undefined && (percentage <= 0 || percentage > 100)) {
    return 'rollover.max_percentage must be above 0 and at most 100';
  }
  return max !== undefined && max <= 0 ? 'rollover.max must be above 0' : undefined;
}
