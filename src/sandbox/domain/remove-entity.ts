import type { Customer } from '../state/customer.ts';
import type { Entity } from '../state/entity.ts';
import { releaseSeat, seatsHeldBy } from './licenses/seats.ts';
import { withdraw } from './pooled-balances.ts';
import { returnSeat } from './seat.ts';

/** Takes an entity out, with its plans and balances, and gives its unit and its licenses back. */
export function removeEntity(customer: Customer, entity: Entity, now: number): void {
  for (const seat of seatsHeldBy(customer, entity.id)) releaseSeat(customer, seat);
  customer.entities = customer.entities.filter((other) => other !== entity);
  customer.entitlements = customer.entitlements.filter((row) => row.entityId !== entity.id);
  customer.usageWindows = customer.usageWindows.filter((window) => window.entityId !== entity.id);
  for (const subscription of customer.subscriptions) {
    if (subscription.entityId !== entity.id || subscription.status === 'expired') continue;
    withdraw(customer, subscription);
    Object.assign(subscription, { status: 'expired', canceledAt: now, expiresAt: now });
  }
  returnSeat(customer, entity.featureId);
}
