import * as z from 'zod/mini';
import { createCustomer } from '../../domain/create-customer.ts';
import { createEntity as addEntity, entityFeature } from '../../domain/create-entity.ts';
import { lookUpCustomer, timeOf } from '../../domain/find.ts';
import { defineOperation } from '../../http/operation.ts';
import { entityBillingControls } from '../../schema/billing-controls.ts';
import { customerDataObject } from '../../schema/customer-data.ts';
import { customerId, reference } from '../../schema/id.ts';
import { entityView } from '../../wire/entity.ts';

/** Creates an entity, and its customer if need be. It takes one unit of its feature from every plan. */
export const createEntity = defineOperation({
  path: '/v1/entities.create',
  request: z.object({
    customer_id: customerId,
    entity_id: reference,
    feature_id: reference,
    name: z.optional(z.nullable(z.string())),
    billing_controls: z.optional(entityBillingControls),
    customer_data: z.optional(customerDataObject),
  }),
  handle(context, body) {
    const { account } = context;
    entityFeature(context, body.feature_id);
    const known = lookUpCustomer(context, body.customer_id);
    const customer = known ?? createCustomer(context, body.customer_id, body.customer_data ?? {});
    const entity = addEntity(context, customer, body);
    return entityView(account, customer, entity, timeOf(customer, context.now));
  },
});
