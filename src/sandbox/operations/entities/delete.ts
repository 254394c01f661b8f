import * as z from 'zod/mini';
import { findCustomer, findEntity } from '../../domain/find.ts';
import { releaseSeat, seatsHeldBy } from '../../domain/licenses/seats.ts';
import { withdraw } from '../../domain/pooled-balances.ts';
import { returnSeat } from '../../domain/seat.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';

/** Deletes an entity with its plans and balances, and gives its unit and its licenses back. */
export const deleteEntity = defineOperation({
  path: '/v1/entities.delete',
  request: z.object({ customer_id: z.optional(reference), entity_id: reference }),
  handle(context, { customer_id, entity_id }) {
    if (customer_id !== undefined) findCustomer(context, customer_id);
    const { customer, entity, now } = findEntity(context, entity_id, customer_id);
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
    return { success: true };
  },
});
