import { decimal, sum } from '../domain/decimal.ts';
import { grantOf } from '../domain/grant.ts';
import { inDrawingOrder } from '../domain/row-order.ts';
import type { ItemPrice } from '../schema/plan-item.ts';
import type { Entitlement } from '../state/entitlement.ts';
import type { Feature } from '../state/feature.ts';
import { featureView } from './feature.ts';
import { resetView, type ResetView } from './reset.ts';

/** A rollover that never expires is shown as expiring at the end of the year 9999: the field is a plain number. */
const endOfTime = 253402300799999;

export interface BreakdownView {
  id: string;
  plan_id: string | null;
  included_grant: number;
  prepaid_grant: number;
  remaining: number;
  usage: number;
  unlimited: boolean;
  reset: ResetView | null;
  price: Record<string, unknown> | null;
  expires_at: number | null;
}

export interface BalanceView {
  feature_id: string;
  feature?: Record<string, unknown> | undefined;
  granted: number;
  remaining: number;
  usage: number;
  unlimited: boolean;
  overage_allowed: boolean;
  max_purchase: number | null;
  next_reset_at: number | null;
  breakdown: BreakdownView[];
  rollovers: { granted: number; balance: number; expires_at: number }[];
}

/** What is shown of one feature's rows. */
export interface BalanceRows {
  /** Listed in the breakdown. */
  listed: readonly Entitlement[];
  /** Counted in the totals only: what entities of a customer have. */
  folded?: readonly Entitlement[];
  /** Set when an entity looks at it. */
  entityId?: string | null;
}

/** A feature's balance on the wire; `null` when nothing grants the feature. */
export function balanceView(feature: Feature, rows: BalanceRows, expand = false): BalanceView | null {
  const listed = inDrawingOrder(rows.listed, [feature.id], rows.entityId ?? null);
  const all = [...listed, ...(rows.folded ?? [])];
  if (all.length === 0) return null;
  const shared = { feature_id: feature.id, feature: expand ? featureView(feature) : undefined };
  if (all.some((row) => row.unlimited)) return { ...shared, ...unlimitedView(listed, rows.folded ?? []) };
  const rollovers = all.flatMap((row) => row.rollovers);
  const granted = sum([...all.map(grantOf), ...rollovers.map((rollover) => rollover.granted)]);
  const rolledOver = sum(rollovers.map(({ balance }) => balance));
  const resets = all.flatMap(({ nextResetAt }) => nextResetAt ?? []);
  // What one entity owes comes off what another one has left, for the customer that looks at both.
  const foldedRemaining = Math.max(0, sum(rows.folded?.map(({ balance }) => balance) ?? []));
  return {
    ...shared,
    granted,
    remaining: sum([...listed.map(({ balance }) => Math.max(0, balance)), foldedRemaining, rolledOver]),
    usage: decimal(granted - sum(all.map(({ balance }) => balance)) - rolledOver),
    unlimited: false,
    overage_allowed: all.some(({ price }) => price?.billing_method === 'usage_based'),
    max_purchase: maxPurchase(listed),
    next_reset_at: resets.length === 0 ? null : Math.min(...resets),
    breakdown: listed.map(breakdownView),
    rollovers: rolloversView(listed),
  };
}

function rolloversView(rows: readonly Entitlement[]): BalanceView['rollovers'] {
  return rows
    .flatMap((row) => row.rollovers)
    .map(({ granted, balance, expiresAt }) => ({ granted, balance, expires_at: expiresAt ?? endOfTime }));
}

/** Units that can be bought beyond the grant; `null` unless every source that sells has a limit. */
function maxPurchase(rows: readonly Entitlement[]): number | null {
  const limits = rows.flatMap((row) => (row.price === null ? [] : [stillForSale(row, row.price)]));
  if (limits.length === 0) return null;
  return limits.reduce((total, limit) => (total === null || limit === null ? null : total + limit), 0);
}

/** What was bought in advance is no longer for sale; overage is sold anew each period. */
function stillForSale(row: Entitlement, { max_purchase: most }: ItemPrice): number | null {
  return most === undefined || most === null ? null : decimal(most - row.prepaid);
}

/**
 * One unlimited source makes all of it unlimited, and is shown alone; several plans have no single one. What is used of
 * such sources is still counted.
 */
function unlimitedView(
  listed: readonly Entitlement[],
  folded: readonly Entitlement[],
): Omit<BalanceView, 'feature_id' | 'feature'> {
  const used = (rows: readonly Entitlement[]): number =>
    decimal(-sum(rows.filter((row) => row.unlimited).map(({ balance }) => balance)));
  const plans = new Set(listed.flatMap(({ planId }) => planId ?? []));
  const unlimited = listed.find((row) => row.unlimited);
  const shown =
    unlimited === undefined
      ? listed.map(breakdownView)
      : [
          {
            ...breakdownView(unlimited),
            plan_id: plans.size > 1 ? null : unlimited.planId,
            usage: used(listed),
            expires_at: null,
          },
        ];
  return {
    granted: 0,
    remaining: 0,
    usage: sum([...shown.map(({ usage }) => usage), used(folded)]),
    unlimited: true,
    overage_allowed: false,
    max_purchase: null,
    next_reset_at: null,
    breakdown: shown,
    rollovers: rolloversView(listed),
  };
}

function breakdownView(row: Entitlement): BreakdownView {
  const { unlimited } = row;
  return {
    id: row.id,
    plan_id: row.planId,
    included_grant: unlimited ? 0 : decimal(row.included + row.adjustment),
    prepaid_grant: unlimited ? 0 : row.prepaid,
    remaining: unlimited ? 0 : Math.max(0, row.balance),
    usage: unlimited ? decimal(-row.balance) : decimal(grantOf(row) - row.balance),
    unlimited,
    reset: resetView(row),
    price: row.price === null || unlimited ? null : priceView(row, row.price),
    expires_at: row.expiresAt,
  };
}

/** A single tier is a plain amount. */
function priceView(row: Entitlement, price: ItemPrice): Record<string, unknown> {
  const [first, ...more] = price.tiers ?? [];
  const tiers = more.length === 0 ? undefined : price.tiers;
  return {
    amount: price.amount ?? (tiers === undefined ? first?.amount : undefined),
    tiers: tiers?.map(({ to, amount, flat_amount }) => ({ to, amount, flat_amount })),
    tier_behavior: tiers === undefined ? undefined : (price.tier_behavior ?? 'graduated'),
    billing_units: price.billing_units,
    billing_method: price.billing_method,
    max_purchase: stillForSale(row, price),
  };
}
