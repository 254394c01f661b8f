import { type BillingControls, limitName, type UsageLimit } from '../schema/billing-controls.ts';
import type { Customer } from '../state/customer.ts';
import type { Feature } from '../state/feature.ts';
import type { UsageWindow } from '../state/usage-window.ts';
import { planControls, resolveControl } from './controls.ts';
import { decimal } from './decimal.ts';
import type { Holder } from './holder.ts';
import { windowStart } from './window-start.ts';

export type Properties = Readonly<Record<string, unknown>>;

/** A usage limit that applies, and whose counter it has. */
export interface ActiveLimit {
  limit: UsageLimit;
  entityId: string | null;
}

const days = { day: 1, week: 7, month: 30, year: 365 };

/** The one that is switched on; then fewer units a day; then the one that the calendar starts again. */
export function isStricterLimit(one: UsageLimit, other: UsageLimit): boolean {
  if (one.enabled !== other.enabled) return one.enabled;
  const [rate, otherRate] = [one.limit / days[one.interval], other.limit / days[other.interval]];
  if (rate !== otherRate) return rate < otherRate;
  return one.anchor === 'utc' && other.anchor !== 'utc';
}

/**
 * The enabled limits on a feature that an event counts towards: for each filter the entity's, else the customer's, else
 * the plans'. Only an entity's own limit has a counter of its own.
 */
export function activeLimits(holder: Holder, featureId: string, properties: Properties): ActiveLimit[] {
  const { customer, entity } = holder;
  const isOn = (limit: UsageLimit): boolean => limit.feature_id === featureId;
  const sources = [entity?.billingControls ?? {}, customer.billingControls, ...planControls(holder)];
  const keys = new Set(
    sources.flatMap(({ usage_limits }) => usage_limits?.filter(isOn).map(limitName) ?? []),
  );
  return [...keys].flatMap((key): ActiveLimit[] => {
    const find = ({ usage_limits }: BillingControls): UsageLimit | undefined =>
      usage_limits?.find((limit) => limitName(limit) === key);
    const limit = resolveControl(holder, find, isStricterLimit);
    if (limit === undefined || !limit.enabled || !matches(limit, properties)) return [];
    const isOwn = entity !== null && find(entity.billingControls) !== undefined;
    return [{ limit, entityId: isOwn ? entity.id : null }];
  });
}

function matches({ filter }: UsageLimit, properties: Properties): boolean {
  return Object.entries(filter?.properties ?? {}).every(([name, value]) => {
    const given = properties[name];
    if (given === undefined || given === null || typeof given === 'object') return false;
    return String(given) === String(value);
  });
}

/** How much of a limit's current interval is used. */
export function usedOf(features: readonly Feature[], holder: Holder, active: ActiveLimit): number {
  const window = findWindow(holder.customer, active);
  return window?.start === windowStart(features, holder, active) ? window.used : 0;
}

/** Units that a limit still allows. */
export function roomOf(features: readonly Feature[], holder: Holder, active: ActiveLimit): number {
  return Math.max(0, decimal(active.limit.limit - usedOf(features, holder, active)));
}

/** Units that all limits together still allow; infinite without limits. */
export function headroom(
  features: readonly Feature[],
  holder: Holder,
  limits: readonly ActiveLimit[],
): number {
  return Math.min(Number.POSITIVE_INFINITY, ...limits.map((active) => roomOf(features, holder, active)));
}

/** Sets the counter of a limit's current interval. */
export function setUsed(
  features: readonly Feature[],
  holder: Holder,
  active: ActiveLimit,
  used: number,
): void {
  const start = windowStart(features, holder, active);
  const window = findWindow(holder.customer, active);
  if (window === undefined) {
    const { entityId } = active;
    holder.customer.usageWindows.push({ key: limitName(active.limit), entityId, start, used });
    return;
  }
  window.start = start;
  window.used = Math.max(0, decimal(used));
}

/** Counts units towards limits, or takes them off when they are negative. */
export function count(
  features: readonly Feature[],
  holder: Holder,
  counts: readonly { active: ActiveLimit; units: number }[],
): void {
  for (const { active, units } of counts) {
    if (units !== 0) setUsed(features, holder, active, usedOf(features, holder, active) + units);
  }
}

function findWindow(customer: Customer, { limit, entityId }: ActiveLimit): UsageWindow | undefined {
  const key = limitName(limit);
  return customer.usageWindows.find((window) => window.key === key && window.entityId === entityId);
}
