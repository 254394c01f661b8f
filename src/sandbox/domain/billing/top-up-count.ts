import { refuse } from '../../api-error.ts';
import type { AutoTopup } from '../../schema/billing-controls.ts';
import type { Customer } from '../../state/customer.ts';
import type { Counter, TopUpCount } from '../../state/top-up-count.ts';
import { addUnits, type CalendarUnit } from '../calendar.ts';

type Rule = Pick<AutoTopup, 'feature_id' | 'purchase_limit'>;
interface Interval {
  interval: CalendarUnit;
  interval_count: number;
}

/** However low a balance is, it is tried at most twice in ten minutes to buy more. */
const attemptLimit = { interval: 'minute', interval_count: 10, limit: 2 } as const;

/**
 * Whether more of a feature may be bought: a rule's purchase limit counts what was bought, in an interval that starts
 * with the first look at a balance that is low.
 * @returns counts the purchase once it is made, or `undefined` when none may be
 */
export function allowPurchase(customer: Customer, rule: Rule, now: number): (() => void) | undefined {
  const { purchase_limit: limit } = rule;
  const kept = countsOf(customer, rule.feature_id, now);
  const attempts = current(kept.attempts, attemptLimit, now, now);
  const purchases = limit === undefined ? undefined : current(kept.purchases, limit, now, now);
  kept.attempts = attempts;
  kept.purchases = purchases ?? kept.purchases;
  if (limit !== undefined && purchases !== undefined && purchases.count >= limit.limit) return undefined;
  if (attempts.count >= attemptLimit.limit) return undefined;
  return () => {
    attempts.count += 1;
    if (purchases !== undefined) purchases.count += 1;
  };
}

/** What is shown of how often a rule bought; `undefined` before it was ever looked at. */
export function purchasesShown({ topUps }: Customer, rule: Rule, now: number): object | undefined {
  const { purchase_limit: limit, feature_id: featureId } = rule;
  const kept = topUps.find((one) => one.featureId === featureId);
  if (kept === undefined) return undefined;
  const { endsAt: stored } = kept.purchases;
  const { count, endsAt } =
    limit === undefined ? kept.purchases : current(kept.purchases, limit, now, stored);
  return {
    interval: limit?.interval ?? null,
    interval_count: limit?.interval_count ?? null,
    limit: limit?.limit ?? null,
    count,
    next_reset_at: endsAt,
  };
}

/**
 * Checks counts that are to be set.
 * @throws an `ApiError` with status 400 for more than the limit allows
 */
export function checkPurchases(rules: readonly AutoTopup[] = []): void {
  for (const { feature_id: featureId, purchase_limit: limit } of rules) {
    if (limit?.count === undefined || limit.count <= limit.limit) continue;
    throw refuse(`Top-ups of ${featureId}: the count ${limit.count} exceeds the limit ${limit.limit}`);
  }
}

/** Sets how often was bought already, for the rules that say so. Another interval than before starts now. */
export function setPurchases(
  customer: Customer,
  before: readonly AutoTopup[] = [],
  rules: readonly AutoTopup[] = [],
  now: number,
): void {
  for (const { feature_id: featureId, purchase_limit: limit } of rules) {
    if (limit?.count === undefined) continue;
    const was = before.find((rule) => rule.feature_id === featureId)?.purchase_limit;
    const same = was?.interval === limit.interval && was.interval_count === limit.interval_count;
    const kept = countsOf(customer, featureId, now);
    const stored = same ? kept.purchases : { count: 0, endsAt: now };
    kept.purchases = { ...current(stored, limit, now, stored.endsAt), count: limit.count };
  }
}

function countsOf(customer: Customer, featureId: string, now: number): TopUpCount {
  const known = customer.topUps.find((one) => one.featureId === featureId);
  if (known !== undefined) return known;
  const nothing = { count: 0, endsAt: now };
  const fresh = { featureId, purchases: nothing, attempts: nothing };
  customer.topUps.push(fresh);
  return fresh;
}

/** A counter, or a new one when its interval is over, which is counted from a time. */
function current(
  { count, endsAt }: Counter,
  { interval, interval_count }: Interval,
  now: number,
  from: number,
): Counter {
  if (now < endsAt) return { count, endsAt };
  let next = from;
  do next = addUnits(next, interval, interval_count);
  while (next <= now);
  return { count: 0, endsAt: next };
}
