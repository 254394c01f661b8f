import * as z from 'zod/mini';
import { missing, refuse } from '../../api-error.ts';
import { findCustomer } from '../../domain/find.ts';
import { releaseSeat, seatsHeldBy } from '../../domain/licenses/seats.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';

/** Takes licenses away from entities: their seats are free again. */
export const releaseLicense = defineOperation({
  path: '/v1/licenses.release',
  request: z.object({
    customer_id: reference,
    license_plan_id: z.optional(reference),
    entity_ids: z.array(reference).check(z.minLength(1)),
  }),
  handle(context, { customer_id, license_plan_id: planId, entity_ids: ids }) {
    const customer = findCustomer(context, customer_id);
    const seats = ids.map((entityId) => {
      if (!customer.entities.some(({ id }) => id === entityId)) {
        throw missing('entity_not_found', `Entity ${entityId} not found`);
      }
      const [seat, other] = seatsHeldBy(customer, entityId, planId);
      if (seat === undefined) throw refuse(`Entity ${entityId} has no such license`);
      if (other !== undefined)
        throw refuse(`Entity ${entityId} has several licenses: give license_plan_id too`);
      return seat;
    });
    if (new Set(ids).size < ids.length) throw refuse('entity_ids: an entity is there twice');
    for (const seat of seats) releaseSeat(customer, seat);
    return { success: true };
  },
});
