import type { PlanItem, PlanItemFilter } from '../../schema/plan-item.ts';
import type { PlanLicense } from '../../schema/license.ts';
import type { LicenseTerms } from '../../state/license.ts';
import type { PlanPrice } from '../../schema/price.ts';
import { matchesItem } from '../customize.ts';

/** How a license differs from its plan. */
export interface LicenseDifference {
  price?: PlanPrice | null;
  add_items?: PlanItem[];
  remove_items?: PlanItemFilter[];
}

/** A license's terms, changed. An item that is added takes the place of one of the same kind. */
export function licenseTerms(
  { price, items }: LicenseTerms,
  changes: NonNullable<PlanLicense['customize']>,
): LicenseTerms {
  const filters = changes.remove_items ?? [];
  const added = changes.add_items ?? [];
  const kept = items.filter(
    (item) =>
      !filters.some((filter) => matchesItem(item, filter)) && !added.some((other) => sameKind(other, item)),
  );
  return { price: changes.price === undefined ? price : changes.price, items: [...kept, ...added] };
}

/** What has to be changed of one license's terms to get another's; `undefined` for nothing. */
export function licenseDifference(from: LicenseTerms, to: LicenseTerms): LicenseDifference | undefined {
  const gone = from.items.filter((item) => !to.items.some((other) => isSame(item, other)));
  const added = to.items.filter((item) => !from.items.some((other) => isSame(item, other)));
  const difference: LicenseDifference = {
    ...(isSame(from.price, to.price) ? {} : { price: to.price }),
    ...(added.length === 0 ? {} : { add_items: added }),
    ...(gone.length === 0 ? {} : { remove_items: gone.map(filterFor) }),
  };
  return Object.keys(difference).length === 0 ? undefined : difference;
}

/** Whether two items grant the same feature in the same rhythm. */
export function sameKind(a: PlanItem, b: PlanItem): boolean {
  const kindOf = ({ feature_id, reset, price }: PlanItem): unknown[] => {
    const cycle = price ?? reset;
    return [feature_id, cycle?.interval, cycle?.interval_count];
  };
  return isSame(kindOf(a), kindOf(b));
}

function filterFor({ feature_id, reset, price }: PlanItem): PlanItemFilter {
  const cycle = price ?? reset;
  return {
    feature_id,
    ...(price === undefined ? {} : { billing_method: price.billing_method }),
    ...(cycle === undefined ? {} : { interval: cycle.interval, interval_count: cycle.interval_count }),
  };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
