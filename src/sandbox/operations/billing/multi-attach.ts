import { invalidInputs } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import { attachPlans, multiAttachPath } from '../../domain/billing/attach-plans.ts';
import { createCustomer } from '../../domain/create-customer.ts';
import { createEntity } from '../../domain/create-entity.ts';
import { findPlan, lookUpCustomer } from '../../domain/find.ts';
import { returnSeat } from '../../domain/seat.ts';
import { defineOperation } from '../../http/operation.ts';
import { type MultiAttachBody, multiAttachBody } from '../../schema/multi-attach.ts';

/** Gives a customer several plans at once, on one bill. Creates the customer and the entity if there are none. */
export const multiAttach = defineOperation({
  path: multiAttachPath,
  request: multiAttachBody,
  handle(context, body) {
    const undo = createMissing(context, body);
    try {
      return attachPlans(context, body, 'asked');
    } catch (error) {
      undo();
      throw error;
    }
  },
});

/** @returns takes back what was created, when the plans are refused after all */
function createMissing(context: Context, body: MultiAttachBody): () => void {
  const { account } = context;
  for (const { plan_id: planId, version } of body.plans) findPlan(context, planId, version);
  const { customer_id: id, entity_id: entityId, entity_data: data } = body;
  const known = lookUpCustomer(context, id);
  if (known === undefined && !/^[\w:-]+$/.test(id)) {
    throw invalidInputs('customer_id: has characters that an id cannot have');
  }
  const customer = known ?? createCustomer(context, id, body.customer_data ?? {});
  const wanted = entityId !== undefined && !customer.entities.some(({ id: known }) => known === entityId);
  if (wanted && data !== undefined) createEntity(context, customer, { ...data, entity_id: entityId });
  return () => {
    if (known === undefined) account.customers = account.customers.filter((other) => other !== customer);
    else if (wanted && data !== undefined) {
      customer.entities = customer.entities.filter((other) => other.id !== entityId);
      returnSeat(customer, data.feature_id);
    }
  };
}
