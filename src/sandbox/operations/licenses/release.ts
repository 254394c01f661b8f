import * as z from 'zod/mini';
import { missing, refuse } from '../../api-error.ts';
import { findCustomer, timeOf } from '../../domain/find.ts';
import { expire } from '../../domain/subscription-rows.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';

/** Takes licenses away from entities: their seats are free again. */
export const releaseLicense = defineOperation({
  path: '/v1/licenses.release',
  request: z.strictObject({
    customer_id: reference,
    license_plan_id: z.optional(reference),
    entity_ids: z.array(reference).check(z.minLength(1)),
  }),
  handle(context, { customer_id, license_plan_id: planId, entity_ids: ids }) {
    const customer = findCustomer(context, customer_id);
    const now = timeOf(customer, context.now);
    const held = ids.map((entityId) => {
      if (!customer.entities.some(({ id }) => id === entityId)) {
        throw missing('entity_not_found', `Entity ${entityId} not found`);
      }
      const licenses = customer.subscriptions.filter(
        (one) =>
          one.licenseOf !== null &&
          one.status === 'active' &&
          one.entityId === entityId &&
          (planId === undefined || one.planId === planId),
      );
      const [license, other] = licenses;
      if (license === undefined) throw refuse(`Entity ${entityId} has no such license`);
      if (other !== undefined)
        throw refuse(`Entity ${entityId} has several licenses: give license_plan_id too`);
      return license;
    });
    for (const license of held) expire(customer, license, now);
    return { success: true };
  },
});
