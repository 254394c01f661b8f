import * as z from 'zod/mini';
import { findEntity } from '../../domain/find.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';
import { entityView } from '../../wire/entity.ts';

export const getEntity = defineOperation({
  path: '/v1/entities.get',
  request: z.object({ customer_id: z.optional(reference), entity_id: reference }),
  handle(context, { customer_id, entity_id }) {
    const { customer, entity, now } = findEntity(context, entity_id, customer_id);
    return entityView(context.account, customer, entity, now);
  },
});
