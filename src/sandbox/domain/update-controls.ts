import { missing } from '../api-error.ts';
import {
  type BillingControls,
  type BillingControlsUpdate,
  limitName,
  type UsageLimit,
} from '../schema/billing-controls.ts';
import type { Feature } from '../state/feature.ts';
import { planControls } from './controls.ts';
import type { Holder } from './holder.ts';
import { type ActiveLimit, setUsed } from './usage-limits.ts';

/**
 * Billing controls with every list that is given replaced, and the counters of usage limits set where that was asked
 * for. An entry that only has a counter keeps the limit it belongs to.
 * @param holder - whose controls they are
 * @throws an `ApiError` with status 404 for the counter of a limit that is not there
 */
export function updateControls(
  features: readonly Feature[],
  holder: Holder,
  { usage_limits: limits, ...lists }: BillingControlsUpdate,
): BillingControls {
  const { customer, entity } = holder;
  const controls = entity === null ? customer.billingControls : entity.billingControls;
  const entityId = entity?.id ?? null;
  const given = Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined));
  if (limits === undefined) return { ...controls, ...given };
  const counters: { active: ActiveLimit; usage: number }[] = [];
  const inherited = entity === null ? planControls(holder) : [];
  const known = [controls, ...inherited].flatMap(({ usage_limits }) => usage_limits ?? []);
  const full = limits.filter((entry) => 'limit' in entry);
  const kept = new Map<string, UsageLimit>();
  for (const { usage, source: _, ...limit } of full) {
    kept.set(limitName(limit), limit);
    if (usage !== undefined) counters.push({ active: { limit, entityId }, usage });
  }
  for (const entry of limits) {
    if ('limit' in entry) continue;
    const name = limitName(entry);
    const limit = kept.get(name) ?? known.find((one) => limitName(one) === name);
    if (limit === undefined) {
      throw missing('invalid_request', `There is no usage limit on feature ${entry.feature_id}`);
    }
    kept.set(name, limit);
    counters.push({ active: { limit, entityId }, usage: entry.usage });
  }
  for (const { active, usage } of counters) setUsed(features, holder, active, usage);
  return { ...controls, ...given, usage_limits: [...kept.values()] };
}
