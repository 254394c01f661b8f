import * as z from 'zod/mini';
import { missing } from '../../api-error.ts';
import { findEntity, lookUpCustomer, timeOf } from '../../domain/find.ts';
import { updateControls } from '../../domain/update-controls.ts';
import { defineOperation } from '../../http/operation.ts';
import { entityBillingControlsUpdate } from '../../schema/billing-controls.ts';
import { reference } from '../../schema/id.ts';
import { entityView } from '../../wire/entity.ts';

/** Changes an entity's billing controls; nothing else of it can change. */
export const updateEntity = defineOperation({
  path: '/v1/entities.update',
  request: z.object({
    customer_id: z.optional(reference),
    entity_id: reference,
    billing_controls: z.optional(entityBillingControlsUpdate),
  }),
  handle(context, { customer_id, entity_id, billing_controls }) {
    const { account } = context;
    const customer =
      customer_id === undefined
        ? findEntity(context, entity_id, undefined).customer
        : lookUpCustomer(context, customer_id);
    const entity = customer?.entities.find(({ id }) => id === entity_id);
    // The real API reads both at once, and takes an entity that is not there for its customer.
    if (customer === undefined || entity === undefined) {
      throw missing('customer_not_found', `Customer ${customer_id} has no entity ${entity_id}`);
    }
    const holder = { customer, entity, now: timeOf(customer, context.now) };
    if (billing_controls !== undefined) {
      entity.billingControls = updateControls(account.features, holder, billing_controls);
    }
    return entityView(account, customer, entity, holder.now);
  },
});
