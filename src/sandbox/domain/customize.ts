import type { Customize } from '../schema/customize.ts';
import type { PlanItem, PlanItemFilter } from '../schema/plan-item.ts';
import type { Account } from '../state/account.ts';
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

/**
 * Changes of what a customer has, without those that come to nothing: an item that is to replace one that is not there
 * is not added, nor is a flag that is there already.
 */
export function effectiveChanges(account: Account, terms: PlanTerms, changes: Customize): Customize {
  const { add_items: added = [], remove_items: filters = [] } = changes;
  const kept = terms.items.filter((item) => !filters.some((filter) => matchesItem(item, filter)));
  const paired = new Set<PlanItem>();
  const idle = new Set<PlanItem>();
  for (const filter of filters) {
    const replacement = added.find(
      (item) => !paired.has(item) && matchesItem(item, { ...filter, included: undefined }),
    );
    if (replacement === undefined) continue;
    paired.add(replacement);
    if (!terms.items.some((item) => matchesItem(item, filter))) idle.add(replacement);
  }
  const isThere = ({ feature_id: featureId }: PlanItem): boolean =>
    kept.some((item) => item.feature_id === featureId) &&
    account.features.some(({ id, type }) => id === featureId && type === 'boolean');
  return { ...changes, add_items: added.filter((item) => !idle.has(item) && !isThere(item)) };
}

/**
 * Whether every field of a filter fits an item. An interval and its count are both the price's or both the reset's; an
 * item with neither is there once and for all.
 */
export function matchesItem(item: PlanItem, filter: PlanItemFilter): boolean {
  const { price, reset } = item;
  const fits = <T>(wanted: T | undefined, have: T | undefined): boolean =>
    wanted === undefined || wanted === have;
  const turns = [price, reset].flatMap((side) => side ?? []);
  const cadences: Cadence[] = turns.length === 0 ? [{ interval: 'one_off' }] : turns;
  return (
    fits(filter.feature_id, item.feature_id) &&
    fits(filter.billing_method, price?.billing_method) &&
    cadences.some(
      ({ interval, interval_count: count = 1 }) =>
        fits<string>(filter.interval, interval) && fits(filter.interval_count, count),
    ) &&
    fits(filter.included, item.included ?? 0)
  );
}

interface Cadence {
  interval: string;
  interval_count?: number | undefined;
}
