import type { FreeTrial } from '../../schema/free-trial.ts';
import type { PlanItem, PlanItemFilter } from '../../schema/plan-item.ts';
import type { PlanPrice } from '../../schema/price.ts';
import type { PlanTerms } from '../../state/plan.ts';

type Terms = Pick<PlanTerms, 'price' | 'items' | 'freeTrial'>;

/** What has to be changed of one plan to get another. */
export interface PlanDifference {
  /** Absent when it is the same. */
  price?: PlanPrice | null;
  freeTrial?: FreeTrial | null;
  added: PlanItem[];
  /** Items of the first plan that the other one lacks, or has otherwise. */
  gone: PlanItem[];
}

/** How two plans differ in what they grant and cost. */
export function planDifference(from: Terms, to: Terms): PlanDifference {
  const lacks = (items: readonly PlanItem[], item: PlanItem): boolean =>
    !items.some((other) => isSame(normal(other), normal(item)));
  return {
    ...(isSame(from.price, to.price) ? {} : { price: to.price }),
    ...(isSame(from.freeTrial, to.freeTrial) ? {} : { freeTrial: to.freeTrial }),
    added: to.items.filter((item) => lacks(from.items, item)),
    gone: from.items.filter((item) => lacks(to.items, item)),
  };
}

/** Whether there is no difference. */
export function isNone({ price, freeTrial, added, gone }: PlanDifference): boolean {
  return price === undefined && freeTrial === undefined && added.length === 0 && gone.length === 0;
}

/** A plan with a difference made to it. What it has of its own stays: of two items of one kind, its own. */
export function withDifference<T extends Terms>(plan: T, difference: PlanDifference): T {
  const { price = plan.price, freeTrial = plan.freeTrial, added, gone } = difference;
  const kept = plan.items.filter((item) => !gone.some((other) => kindOf(other) === kindOf(item)));
  const fresh = added.filter((item) => !kept.some((other) => kindOf(other) === kindOf(item)));
  return { ...plan, price, freeTrial, items: [...kept, ...fresh] };
}

/** Picks an item of a plan. */
export function filterFor({ feature_id, reset, price }: PlanItem): PlanItemFilter {
  const cycle = price ?? reset;
  return {
    feature_id,
    ...(price === undefined ? {} : { billing_method: price.billing_method }),
    ...(cycle === undefined ? {} : { interval: cycle.interval, interval_count: cycle.interval_count }),
  };
}

/** Whether two values say the same, in whatever order. */
export function isSame(a: unknown, b: unknown): boolean {
  return stable(a) === stable(b);
}

/** Items of one kind take each other's place. */
function kindOf(item: PlanItem): string {
  return stable(filterFor(item));
}

function normal(item: PlanItem): unknown {
  const { reset, price, included = 0, unlimited = false } = item;
  const cycle = reset ?? (price && { interval: price.interval, interval_count: price.interval_count });
  return { ...item, included, unlimited, reset: cycle };
}

function stable(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
