import type { PlanItem } from '../schema/plan-item.ts';
import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import type { Entitlement } from '../state/entitlement.ts';
import type { Subscription } from '../state/subscription.ts';
import { decimal, sum } from './decimal.ts';
import { entitle } from './entitle.ts';
import { grantOf } from './grant.ts';
import { contribute, withdraw } from './pooled-balances.ts';
import { planOf } from './transition.ts';

/** What a subscription grants now. */
export function rowsOf(customer: Customer, subscription: Subscription | undefined): Entitlement[] {
  return customer.entitlements.filter((row) => row.subscriptionId === subscription?.id);
}

/**
 * Units in use that new rows of a plan start with: entities, where there are some, else what the rows before counted.
 * An add-on leaves entities to the plans that count them already.
 */
function unitsInUse(
  { entities, entitlements }: Customer,
  { id, entityId }: Subscription,
  { featureId, addOn }: Entitlement,
  before: readonly Entitlement[],
): number {
  const counted = entitlements.some(
    (row) => row.featureId === featureId && row.subscriptionId !== null && row.subscriptionId !== id,
  );
  const counts = entityId === null && !(addOn && counted);
  const seated = counts ? entities.filter((entity) => entity.featureId === featureId).length : 0;
  return seated > 0 ? seated : sum(before.map((row) => grantOf(row) - row.balance));
}

/** Adds a row per item, or puts what it grants into a pool. Seats in use before are in use after; entities, where there are some, count instead. */
export function grantRows(
  account: Account,
  customer: Customer,
  subscription: Subscription,
  carriedRows: (featureId: string, consumable: boolean) => Entitlement[],
): void {
  const { startedAt, terms } = subscription;
  const carriedOver = new Set<string>();
  for (const { row, item } of newRows(account, subscription, terms.items, startedAt)) {
    const { featureId, consumable } = row;
    // Of several rows of one feature, the first carries what was used.
    const rowsBefore = carriedOver.has(featureId) ? [] : carriedRows(featureId, consumable);
    carriedOver.add(featureId);
    row.balance = decimal(row.balance - unitsInUse(customer, subscription, row, rowsBefore));
    addRow(customer, subscription, row, item);
  }
}

/** A row for each of some items, from a time on. */
export function newRows(
  account: Account,
  subscription: Subscription,
  items: readonly PlanItem[],
  now: number,
): { row: Entitlement; item: PlanItem }[] {
  const { planId, id: subscriptionId, entityId, billingAnchor: anchor, prepaid } = subscription;
  const addOn = planOf(account, subscription)?.addOn ?? false;
  return items.flatMap((item) => {
    const feature = account.features.find(({ id }) => id === item.feature_id);
    if (feature === undefined) return [];
    const bought = item.price?.billing_method === 'prepaid' ? (prepaid[feature.id] ?? 0) : 0;
    const id = account.ids.next('cus_ent');
    const seat = subscription.licenseOf !== null;
    const origin = { id, planId, subscriptionId, entityId, addOn, now, anchor, seat };
    const row = entitle(item, feature, bought, origin);
    return [{ row, item }];
  });
}

/** Gives a customer a row, or puts it into a pool. */
export function addRow(
  customer: Customer,
  subscription: Subscription,
  row: Entitlement,
  { pooled }: PlanItem,
): void {
  if (pooled) contribute(customer, subscription, row);
  else customer.entitlements.push(row);
}

/** What is left of a row, or owed of it, as a balance of its own. What was bought once is kept without that. */
export function leftOver(account: Account, row: Entitlement): Entitlement[] {
  if (row.balance === 0 || row.unlimited || boughtOnce(row)) return [];
  return [
    {
      ...row,
      id: account.ids.next('cus_ent'),
      planId: null,
      subscriptionId: null,
      included: row.balance,
      adjustment: 0,
      prepaid: 0,
      reset: { interval: 'one_off', count: 1 },
      nextResetAt: null,
      price: null,
      rolloverRule: null,
      rollovers: [],
      expiresAt: row.nextResetAt,
    },
  ];
}

/** One-off purchases of units outlive the plan they came with; everything else goes with it, its licenses too. */
export function expire(customer: Customer, subscription: Subscription, at: number): void {
  subscription.status = 'expired';
  subscription.expiresAt = at;
  for (const license of customer.subscriptions) {
    if (license.licenseOf === subscription.id && license.status !== 'expired') expire(customer, license, at);
  }
  customer.spareSeats = customer.spareSeats.filter(({ seat }) => seat.licenseOf !== subscription.id);
  withdraw(customer, subscription);
  for (const row of rowsOf(customer, subscription)) {
    if (boughtOnce(row) && row.balance > 0) {
      Object.assign(row, { planId: null, subscriptionId: null, price: null });
    } else {
      customer.entitlements = customer.entitlements.filter((other) => other !== row);
    }
  }
}

/** Sets a subscription aside, with the seats of its licenses: it is billed as before, and grants nothing until it is resumed. */
export function pause(customer: Customer, subscription: Subscription): void {
  for (const seat of seatsOf(customer, subscription, 'active')) pause(customer, seat);
  const rows = rowsOf(customer, subscription);
  withdraw(customer, subscription);
  customer.entitlements = customer.entitlements.filter((row) => !rows.includes(row));
  Object.assign(subscription, { status: 'paused', aside: rows });
}

/** A subscription that was paused goes on, with what was left of it. Pools get its units again. */
export function resume(account: Account, customer: Customer, subscription: Subscription, at: number): void {
  for (const seat of seatsOf(customer, subscription, 'paused')) resume(account, customer, seat, at);
  const { aside, terms } = subscription;
  customer.entitlements.push(...aside);
  Object.assign(subscription, { status: 'active', aside: [] });
  const pooled = terms.items.filter((item) => item.pooled);
  for (const { row, item } of newRows(account, subscription, pooled, at)) {
    addRow(customer, subscription, row, item);
  }
}

function seatsOf(
  { subscriptions }: Customer,
  { id }: Subscription,
  status: Subscription['status'],
): Subscription[] {
  return subscriptions.filter((seat) => seat.licenseOf === id && seat.status === status);
}

/** Whether what a row grants was paid for once, in advance. */
export function boughtOnce({ price }: Entitlement): boolean {
  return price?.billing_method === 'prepaid' && price.interval === 'one_off';
}
