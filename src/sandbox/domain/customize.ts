import type { Customize } from '../schema/customize.ts';
import type { PlanItem, PlanItemFilter } from '../schema/plan-item.ts';
import type { PlanTerms } from '../state/plan.ts';

/** A plan's terms with changes for one customer, or for a variant. Its licenses: see `licenses/offer.ts`. */
export function customizeTerms(terms: PlanTerms, changes: Customize | undefined): PlanTerms {
  if (changes === undefined) return terms;
  const filters = changes.remove_items ?? [];
  const kept = (changes.items ?? terms.items).filter(
    (item) => !filters.some((filter) => matchesItem(item, filter)),
  );
  return {
    price: changes.price === undefined ? terms.price : changes.price,
    items: [...kept, ...(changes.add_items ?? [])],
    freeTrial: changes.free_trial === undefined ? terms.freeTrial : changes.free_trial,
    billingControls: { ...terms.billingControls, ...changes.billing_controls },
    licenses: terms.licenses,
  };
}

/** Whether every field of a filter fits an item. An interval may be the price's or the reset's. */
export function matchesItem(item: PlanItem, filter: PlanItemFilter): boolean {
  const { price, reset } = item;
  const fits = <T>(wanted: T | undefined, ...have: (T | undefined)[]): boolean =>
    wanted === undefined || have.includes(wanted);
  return (
    fits(filter.feature_id, item.feature_id) &&
    fits(filter.billing_method, price?.billing_method) &&
    fits<string>(filter.interval, price?.interval, reset?.interval) &&
    fits(filter.interval_count, price?.interval_count, reset?.interval_count) &&
    fits(filter.included, item.included ?? 0)
  );
}
