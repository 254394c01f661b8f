import type { Customer } from '../state/customer.ts';
import type { Entitlement } from '../state/entitlement.ts';
import type { Subscription } from '../state/subscription.ts';
import { nextBoundary } from './calendar.ts';
import { decimal, sum } from './decimal.ts';

/**
 * Puts what a plan grants into the customer's pool of its kind: one balance that the customer and all of its entities
 * share, fed by every plan whose item is alike.
 * @param row - what the plan would grant on its own, less what was used already
 */
export function contribute(customer: Customer, subscription: Subscription, row: Entitlement): void {
  const key = keyOf(subscription, row);
  const units = row.unlimited ? 0 : decimal(row.included + row.prepaid);
  const contribution = {
    subscriptionId: subscription.id,
    sold: row.price?.billing_method === 'prepaid',
    units,
  };
  const pool = customer.entitlements.find((other) => other.pool?.key === key);
  if (pool?.pool === undefined) {
    customer.entitlements.push({
      ...row,
      planId: null,
      subscriptionId: null,
      entityId: null,
      addOn: false,
      included: units,
      prepaid: 0,
      price: null,
      pool: { key, contributions: [contribution] },
      ...cycleOf(customer, subscription, row),
    });
    return;
  }
  pool.pool.contributions.push(contribution);
  add(pool, units, row.balance);
  pool.rollovers.push(...row.rollovers);
}

/** Takes what a subscription put into pools out again. What was used of it stays used. */
export function withdraw(customer: Customer, subscription: Subscription): void {
  for (const row of customer.entitlements) {
    if (row.pool === undefined) continue;
    const [gone, kept] = [true, false].map((own) =>
      row.pool?.contributions.filter((one) => (one.subscriptionId === subscription.id) === own),
    );
    const units = sum((gone ?? []).map((one) => one.units));
    row.pool.contributions = kept ?? [];
    add(row, -units, -units);
  }
}

/** A subscription puts more or less into pools than before, as other quantities of it were bought. */
export function recontribute(customer: Customer, subscription: Subscription): void {
  const { terms, prepaid } = subscription;
  for (const { feature_id: featureId, pooled, price, included = 0 } of terms.items) {
    if (!pooled || price?.billing_method !== 'prepaid') continue;
    for (const row of customer.entitlements.filter((one) => one.featureId === featureId)) {
      const own = row.pool?.contributions.find((one) => one.subscriptionId === subscription.id && one.sold);
      if (own === undefined) continue;
      const added = decimal(included + (prepaid[featureId] ?? 0) - own.units);
      own.units = decimal(own.units + added);
      add(row, added, added);
    }
  }
}

/** Pools that no plan feeds any more are gone, when a change of plans is complete. */
export function dropEmptyPools(customer: Customer): void {
  customer.entitlements = customer.entitlements.filter(({ pool }) => pool?.contributions.length !== 0);
}

function add(row: Entitlement, units: number, balance: number): void {
  if (row.unlimited) return;
  row.included = decimal(row.included + units);
  row.balance = decimal(row.balance + balance);
}

/** What items have in common that feed one pool: feature and rhythm, and what they are billed with. */
function keyOf(subscription: Subscription, row: Entitlement): string {
  const { featureId, unlimited, reset, rolloverRule } = row;
  const resets = reset !== null && reset.interval !== 'one_off';
  const billing = resets ? (subscription.billing?.id ?? null) : null;
  return JSON.stringify([featureId, unlimited, reset, billing, rolloverRule]);
}

/** A pool of plans that cost nothing is reset in the rhythm of the customer. */
function cycleOf(
  { createdAt }: Customer,
  { billing }: Subscription,
  { reset, nextResetAt, createdAt: now }: Entitlement,
): Pick<Entitlement, 'nextResetAt'> {
  if (nextResetAt === null || reset === null || reset.interval === 'one_off' || billing !== null) {
    return { nextResetAt };
  }
  return { nextResetAt: nextBoundary(createdAt, reset.interval, reset.count, now) };
}

/** Whether a row is one that plans share. */
export function isPool({ pool }: Entitlement): boolean {
  return pool !== undefined;
}
