import type { Account } from '../../state/account.ts';
import type { Customer } from '../../state/customer.ts';
import type { Entitlement } from '../../state/entitlement.ts';
import type { Subscription } from '../../state/subscription.ts';
import { createSubscription } from '../create-subscription.ts';
import { grantRows, rowsOf } from '../subscription-rows.ts';
import { licensePlan } from './match.ts';
import type { LicensePool } from './pools.ts';

/** Gives an entity a seat of a pool: the one that was released first, with what was used of it, else a new one. */
export function assignSeat(
  account: Account,
  customer: Customer,
  pool: LicensePool,
  entityId: string,
  now: number,
): void {
  const { parent, license } = pool;
  const spare = customer.spareSeats.find(({ seat }) => isSeatOf(seat, pool));
  if (spare !== undefined) {
    customer.spareSeats = customer.spareSeats.filter((other) => other !== spare);
    spare.seat.entityId = entityId;
    customer.subscriptions.push(spare.seat);
    customer.entitlements.push(...spare.rows.map((row): Entitlement => Object.assign(row, { entityId })));
    return;
  }
  const plan = licensePlan(account, license);
  if (plan === undefined) return;
  const seat = createSubscription(
    account,
    customer,
    {
      plan: { ...plan, version: license.version },
      // The parent plan pays for the seat.
      terms: { ...license.terms, price: null, freeTrial: null, billingControls: {}, licenses: [] },
      entityId,
      startsAt: now,
      licenseOf: parent.id,
    },
    'active',
  );
  if (parent.currentPeriodEnd !== null) seat.billingAnchor = parent.billingAnchor;
  grantRows(account, customer, seat, () => []);
}

/** Takes a seat from its entity. What was used of it stays with it, for whoever gets it next. */
export function releaseSeat(customer: Customer, seat: Subscription): void {
  const rows = rowsOf(customer, seat);
  customer.subscriptions = customer.subscriptions.filter((other) => other !== seat);
  customer.entitlements = customer.entitlements.filter((row) => !rows.includes(row));
  seat.entityId = null;
  customer.spareSeats.push({ seat, rows });
}

/** The seats that an entity has, of one license plan or of all. */
export function seatsHeldBy({ subscriptions }: Customer, entityId: string, planId?: string): Subscription[] {
  return subscriptions.filter(
    (one) =>
      isSeat(one) &&
      one.status === 'active' &&
      one.entityId === entityId &&
      (planId === undefined || one.planId === planId),
  );
}

/** Whether a subscription is a seat of a license. */
export function isSeat({ licenseOf }: Subscription): boolean {
  return licenseOf !== null;
}

/** The subscription whose plan offers a seat; a subscription that is no seat is its own. */
export function parentOf({ subscriptions }: Customer, subscription: Subscription): Subscription {
  return subscriptions.find(({ id }) => id === subscription.licenseOf) ?? subscription;
}

function isSeatOf({ licenseOf, planId }: Subscription, { parent, license }: LicensePool): boolean {
  return licenseOf === parent.id && planId === license.planId;
}
