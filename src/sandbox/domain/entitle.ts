import type { PlanItem } from '../schema/plan-item.ts';
import type { Entitlement, RolloverRule } from '../state/entitlement.ts';
import type { Feature } from '../state/feature.ts';
import { addUnits, nextBoundary } from './calendar.ts';
import { decimal } from './decimal.ts';

/** Where a new row belongs and when it starts. */
export interface RowOrigin {
  id: string;
  planId: string | null;
  subscriptionId: string | null;
  entityId: string | null;
  addOn: boolean;
  now: number;
  /** Resets are counted from here. */
  anchor: number;
  /** Whether it comes with a seat of a license, of which nothing but the seat is sold. */
  seat?: boolean;
}

/** The row that a plan's item gives a customer. */
export function entitle(item: PlanItem, feature: Feature, prepaid: number, origin: RowOrigin): Entitlement {
  const included = item.included ?? 0;
  const unlimited = item.unlimited === true;
  const { interval, count } = resetOf(item);
  const resets = feature.type !== 'boolean' && feature.consumable;
  const { anchor, now, seat = false, ...belongs } = origin;
  return {
    ...belongs,
    featureId: feature.id,
    createdAt: now,
    included,
    adjustment: 0,
    prepaid,
    balance: unlimited ? 0 : decimal(included + prepaid),
    unlimited,
    consumable: feature.consumable,
    reset: resets ? { interval, count } : null,
    nextResetAt:
      resets && !unlimited && interval !== 'one_off' ? nextBoundary(anchor, interval, count, now) : null,
    price: seat ? null : (item.price ?? null),
    rolloverRule: rolloverRuleOf(item),
    rollovers: [],
    expiresAt: item.expiry === undefined ? null : addUnits(now, item.expiry.duration, item.expiry.length),
  };
}

/** A priced item without a reset of its own resets when it is billed; without either, it is granted once. */
function resetOf({ reset, price }: PlanItem): NonNullable<Entitlement['reset']> {
  const cycle = reset ?? price;
  return { interval: cycle?.interval ?? 'one_off', count: cycle?.interval_count ?? 1 };
}

function rolloverRuleOf({ rollover }: PlanItem): RolloverRule | null {
  if (rollover === undefined) return null;
  const { max = null, max_percentage: maxPercentage = null, expiry_duration_length: length = 1 } = rollover;
  return { max, maxPercentage, months: rollover.expiry_duration_type === 'forever' ? null : length };
}

/**
 * Units bought of a prepaid item, in whole billing units.
 * @param quantity - units wanted in all: the included ones count
 */
export function prepaidGrant({ price, included = 0 }: PlanItem, quantity: number): number {
  if (price?.billing_method !== 'prepaid') return 0;
  const packs = Math.ceil(decimal((quantity - included) / price.billing_units));
  return Math.max(0, decimal(packs * price.billing_units));
}
