import { invalidInputs } from '../../api-error.ts';
import type { PlanItem } from '../../schema/plan-item.ts';
import type { UpdateBody } from '../../schema/update-subscription.ts';
import type { Customer } from '../../state/customer.ts';
import type { PlanTerms } from '../../state/plan.ts';
import type { Subscription } from '../../state/subscription.ts';
import { carriedQuantities } from '../carried-quantities.ts';
import { decimal } from '../decimal.ts';
import { prepaidGrant } from '../entitle.ts';

/** Units per prepaid feature, without the included ones. */
export interface Quantities {
  /** Bought from now on. */
  prepaid: Record<string, number>;
  /** Bought from the next period on, where that is fewer. */
  upcoming: Record<string, number>;
  /** Of what is paid once: bought now. */
  packs: Record<string, number>;
}

/** What is bought in advance. */
export function prepaidItems({ items }: PlanTerms): PlanItem[] {
  return items.filter(({ price }) => price?.billing_method === 'prepaid');
}

/**
 * Units after a change of quantities alone. Fewer wait for the next period where their item says so.
 * @throws an `ApiError` with status 400 for a feature that is not sold in advance
 */
export function changedQuantities(
  subscription: Subscription,
  quantities: NonNullable<UpdateBody['feature_quantities']>,
): Quantities {
  const sold = prepaidItems(subscription.terms);
  const prepaid = { ...subscription.prepaid };
  const upcoming = { ...subscription.upcoming };
  for (const { feature_id: featureId, quantity } of quantities) {
    const item = sold.find(({ feature_id }) => feature_id === featureId);
    if (item === undefined) throw notSold(featureId);
    if (quantity === undefined || item.price?.interval === 'one_off') continue;
    const units = prepaidGrant(item, quantity);
    delete upcoming[featureId];
    if (units < (prepaid[featureId] ?? 0) && waits(item)) upcoming[featureId] = units;
    else prepaid[featureId] = units;
  }
  return { prepaid, upcoming, packs: {} };
}

/** Whether fewer units of an item are neither given back nor taken away before the next period. */
function waits({ proration }: PlanItem): boolean {
  return proration?.on_decrease === 'none' || proration?.on_decrease === 'no_prorations';
}

/**
 * Units after a change of what is sold: those that are named, else as many as before in the new billing units. What is
 * paid once is bought only when it is named, and then again.
 * @param kept - items that stay with their rows
 * @throws an `ApiError` with status 400 for a feature that is not sold in advance
 */
export function newQuantities(
  customer: Customer,
  subscription: Subscription,
  terms: PlanTerms,
  kept: readonly PlanItem[],
  quantities: NonNullable<UpdateBody['feature_quantities']>,
): Quantities {
  const sold = prepaidItems(terms);
  for (const { feature_id: featureId } of quantities) {
    if (!sold.some(({ feature_id }) => feature_id === featureId)) throw notSold(featureId);
  }
  const named = Object.fromEntries(
    quantities.flatMap(({ feature_id, quantity }) =>
      quantity === undefined ? [] : [[feature_id, quantity]],
    ),
  );
  const all = carriedQuantities(customer, terms, subscription, named);
  const prepaid: Record<string, number> = {};
  const packs: Record<string, number> = {};
  for (const item of sold) {
    const featureId = item.feature_id;
    const units = prepaidGrant(item, all[featureId] ?? 0);
    if (item.price?.interval === 'one_off') {
      packs[featureId] = units;
      const before = kept.includes(item) ? (subscription.prepaid[featureId] ?? 0) : 0;
      prepaid[featureId] = decimal(before + units);
    } else {
      prepaid[featureId] = units;
    }
  }
  return { prepaid, upcoming: {}, packs };
}

function notSold(featureId: string): Error {
  return invalidInputs(`feature_quantities: the plan does not sell ${featureId} in advance`);
}
