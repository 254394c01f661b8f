import { missing } from '../api-error.ts';
import type { BillingControls, BillingControlsUpdate, UsageLimit } from '../schema/billing-controls.ts';
import type { Customer } from '../state/customer.ts';
import { type ActiveLimit, customerLimits, limitKey, setUsed } from './usage-limits.ts';

/**
 * Billing controls with every list that is given replaced, and the counters of usage limits set where that was asked
 * for. An entry that only has a counter keeps the limit it belongs to.
 * @throws an `ApiError` with status 404 for the counter of a limit that is not there
 */
export function updateControls(
  customer: Customer,
  owner: { entityId: string | null; controls: BillingControls },
  { usage_limits: limits, ...lists }: BillingControlsUpdate,
  now: number,
): BillingControls {
  const { controls, entityId } = owner;
  const given = Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined));
  if (limits === undefined) return { ...controls, ...given };
  const counters: { active: ActiveLimit; usage: number }[] = [];
  const known = [
    ...(controls.usage_limits ?? []),
    ...(entityId === null ? customerLimits(customer).map(({ limit }) => limit) : []),
  ];
  const full = limits.filter((entry) => 'limit' in entry);
  const kept = new Map<string, UsageLimit>();
  for (const { usage, source: _, ...limit } of full) {
    kept.set(limitKey(limit), limit);
    if (usage !== undefined) counters.push({ active: { limit, entityId }, usage });
  }
  for (const entry of limits) {
    if ('limit' in entry) continue;
    const limit = kept.get(limitKey(entry)) ?? known.find((one) => limitKey(one) === limitKey(entry));
    if (limit === undefined) {
      throw missing('invalid_request', `There is no usage limit on feature ${entry.feature_id}`);
    }
    kept.set(limitKey(limit), limit);
    counters.push({ active: { limit, entityId }, usage: entry.usage });
  }
  for (const { active, usage } of counters) setUsed(customer, active, now, usage);
  return { ...controls, ...given, usage_limits: [...kept.values()] };
}
