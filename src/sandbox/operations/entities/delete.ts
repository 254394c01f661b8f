import * as z from 'zod/mini';
import { findCustomer, findEntity } from '../../domain/find.ts';
import { removeEntity } from '../../domain/remove-entity.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';

export const deleteEntity = defineOperation({
  path: '/v1/entities.delete',
  request: z.object({ customer_id: z.optional(reference), entity_id: reference }),
  handle(context, { customer_id, entity_id }) {
    if (customer_id !== undefined) findCustomer(context, customer_id);
    const { customer, entity, now } = findEntity(context, entity_id, customer_id);
    removeEntity(customer, entity, now);
    return { success: true };
  },
});
