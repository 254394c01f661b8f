import * as z from 'zod/mini';
import { findEntity } from '../../domain/find.ts';
import { updateControls } from '../../domain/update-controls.ts';
import { defineOperation } from '../../http/operation.ts';
import { entityBillingControlsUpdate } from '../../schema/billing-controls.ts';
import { reference } from '../../schema/id.ts';
import { entityView } from '../../wire/entity.ts';

/** Changes an entity's billing controls; nothing else of it can change. */
export const updateEntity = defineOperation({
  path: '/v1/entities.update',
  request: z.strictObject({
    customer_id: z.optional(reference),
    entity_id: reference,
    billing_controls: z.optional(entityBillingControlsUpdate),
  }),
  handle(context, { customer_id, entity_id, billing_controls }) {
    const { account } = context;
    const holder = findEntity(context, entity_id, customer_id);
    const { customer, entity, now } = holder;
    if (billing_controls !== undefined) {
      entity.billingControls = updateControls(account.features, holder, billing_controls);
    }
    return entityView(account, customer, entity, now);
  },
});
