import type { UsageLimit } from '../schema/billing-controls.ts';
import type { Customer } from '../state/customer.ts';
import type { UsageWindow } from '../state/usage-window.ts';
import { calendarStart, intervalStart } from './calendar.ts';
import { planControls } from './controls.ts';
import { decimal } from './decimal.ts';
import type { Holder } from './holder.ts';

export type Properties = Readonly<Record<string, unknown>>;

/** A usage limit that applies, and whose it is. */
export interface ActiveLimit {
  limit: UsageLimit;
  entityId: string | null;
}

/** Names a limit, so that its counter survives changes of the limit itself. */
export function limitKey({ feature_id, filter }: Pick<UsageLimit, 'feature_id' | 'filter'>): string {
  const properties = Object.entries(filter?.properties ?? {}).map(
    ([name, value]) => `${name}=${String(value)}`,
  );
  return [feature_id, ...properties.toSorted()].join('&');
}

/** A customer's own limits, and those of its plans that it does not override. */
export function customerLimits(customer: Customer): { limit: UsageLimit; source: 'customer' | 'plan' }[] {
  const own = customer.billingControls.usage_limits ?? [];
  const keys = new Set(own.map(limitKey));
  const inherited = planControls(customer).flatMap((controls) => controls.usage_limits ?? []);
  return [
    ...own.map((limit) => ({ limit, source: 'customer' as const })),
    ...inherited
      .filter((limit) => !keys.has(limitKey(limit)))
      .map((limit) => ({ limit, source: 'plan' as const })),
  ];
}

/**
 * The enabled limits on a feature that an event counts towards. An entity's usage counts for its customer, unless the
 * entity has limits of its own on the feature: they take the place of the customer's.
 */
export function activeLimits(
  { customer, entity }: Holder,
  featureId: string,
  properties: Properties,
): ActiveLimit[] {
  const isOn = (limit: UsageLimit): boolean => limit.feature_id === featureId;
  const applies = (limit: UsageLimit): boolean => limit.enabled && isOn(limit) && matches(limit, properties);
  const shared = customerLimits(customer)
    .filter(({ limit }) => applies(limit))
    .map(({ limit }) => ({ limit, entityId: null }));
  const own = (entity?.billingControls.usage_limits ?? []).filter(isOn);
  if (entity === null || own.length === 0) return shared;
  return own.filter(applies).map((limit) => ({ limit, entityId: entity.id }));
}

function matches({ filter }: UsageLimit, properties: Properties): boolean {
  return Object.entries(filter?.properties ?? {}).every(
    ([name, value]) => properties[name] !== undefined && String(properties[name]) === String(value),
  );
}

/** How much of a limit's current interval is used. */
export function usedOf(customer: Customer, active: ActiveLimit, now: number): number {
  const window = findWindow(customer, active);
  if (window === undefined || window.start !== windowStart(customer, active.limit, now)) return 0;
  return window.used;
}

/** Units that all limits together still allow; infinite without limits. */
export function headroom({ customer, now }: Holder, limits: readonly ActiveLimit[]): number {
  return Math.min(
    Number.POSITIVE_INFINITY,
    ...limits.map((active) => Math.max(0, decimal(active.limit.limit - usedOf(customer, active, now)))),
  );
}

/** Sets the counter of a limit's current interval and gives the window it belongs to. */
export function setUsed(customer: Customer, active: ActiveLimit, now: number, used: number): UsageWindow {
  const start = windowStart(customer, active.limit, now);
  const window = findWindow(customer, active);
  if (window === undefined) {
    const created = { key: limitKey(active.limit), entityId: active.entityId, start, used };
    customer.usageWindows.push(created);
    return created;
  }
  window.start = start;
  window.used = decimal(used);
  return window;
}

function findWindow(customer: Customer, { limit, entityId }: ActiveLimit): UsageWindow | undefined {
  const key = limitKey(limit);
  return customer.usageWindows.find((window) => window.key === key && window.entityId === entityId);
}

/** Intervals follow the customer's billing cycle, or the calendar. */
function windowStart(customer: Customer, { interval, anchor }: UsageLimit, now: number): number {
  if (anchor === 'utc') return calendarStart(interval, now);
  return intervalStart(billingAnchor(customer), interval, now);
}

/** When the customer's current period began, or the customer itself. */
function billingAnchor({ subscriptions, createdAt }: Customer): number {
  const billed = subscriptions.find(
    ({ status, currentPeriodStart }) => status === 'active' && currentPeriodStart !== null,
  );
  return billed?.currentPeriodStart ?? createdAt;
}
