import { invalidInputs, refuse } from '../api-error.ts';
import type { PlanItem } from '../schema/plan-item.ts';
import type { Account } from '../state/account.ts';
import type { Feature } from '../state/feature.ts';
import { findFeature } from './find.ts';

/**
 * Checks what a plan would grant.
 * @throws an `ApiError`: 404 for an unknown feature, 400 for an item that cannot be, or that is there twice
 */
export function checkItems(account: Account, items: readonly PlanItem[]): void {
  const seen = new Set<string>();
  for (const item of items) {
    const feature = findFeature({ account, now: 0 }, item.feature_id);
    checkItem(item, feature);
    const key = `${feature.id} ${item.reset?.interval ?? 'one_off'} ${item.reset?.interval_count ?? 1}`;
    const kind = feature.type === 'boolean' ? feature.id : key;
    if (item.price !== undefined) continue;
    if (seen.has(kind)) throw invalidInputs(`items: ${feature.id} is granted twice for the same interval`);
    seen.add(kind);
  }
}

function checkItem(item: PlanItem, feature: Feature): void {
  const wrong = faultOf(item, feature);
  if (wrong !== undefined) throw refuse(`${feature.id}: ${wrong}`, 'invalid_product_item');
}

/** What is wrong with an item, if anything. */
function faultOf(item: PlanItem, feature: Feature): string | undefined {
  const { price, reset, rollover } = item;
  if (feature.type === 'boolean') {
    const metered = [item.included, item.unlimited, reset, price, rollover].some(
      (part) => part !== undefined,
    );
    return metered ? 'a boolean feature is only granted or not' : undefined;
  }
  if (!feature.consumable && reset !== undefined) return 'a feature that is not consumable does not reset';
  if (rollover !== undefined && reset === undefined && price === undefined) return 'rollover needs a reset';
  if (rollover !== undefined && !feature.consumable) return 'rollover needs a consumable feature';
  if (rollover?.max !== undefined && rollover.max_percentage !== undefined) {
    return 'rollover takes either max or max_percentage';
  }
  if (item.unlimited === true && price !== undefined) return 'an unlimited item has no price';
  if (price === undefined)
    return item.proration === undefined ? undefined : 'proration needs a prepaid price';
  return priceFault(item, price);
}

function priceFault(
  { reset, proration }: PlanItem,
  price: NonNullable<PlanItem['price']>,
): string | undefined {
  const prepaid = price.billing_method === 'prepaid';
  if ((price.amount === undefined) === (price.tiers === undefined)) {
    return 'a price has either an amount or tiers';
  }
  if (price.tiers !== undefined && price.tiers.at(-1)?.to !== 'inf') return 'the last tier goes to "inf"';
  if (!prepaid && reset !== undefined && reset.interval !== price.interval) {
    return 'reset and price may only have different intervals when the price is prepaid';
  }
  if (!prepaid && proration !== undefined) return 'proration needs a prepaid price';
  if (!prepaid && price.tier_behavior === 'volume') return 'volume tiers need a prepaid price';
  if (!prepaid && price.tiers?.some(({ flat_amount }) => flat_amount !== undefined) === true) {
    return 'flat amounts need a prepaid price';
  }
  return undefined;
}
