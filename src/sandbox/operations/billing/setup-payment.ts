import { missing } from '../../api-error.ts';
import { planAttach } from '../../domain/billing/attach-plan.ts';
import { openCheckout } from '../../domain/billing/request.ts';
import { attachAfterSetup, setupPaymentPath } from '../../domain/billing/setup-payment.ts';
import { createCustomer } from '../../domain/create-customer.ts';
import { findPlan, lookUpCustomer } from '../../domain/find.ts';
import { defineOperation } from '../../http/operation.ts';
import { setupPaymentBody } from '../../schema/setup-payment.ts';

/** Opens a page on which the customer gives a payment method. A plan that is named is attached afterwards. */
export const setupPayment = defineOperation({
  path: setupPaymentPath,
  request: setupPaymentBody,
  handle(context, body) {
    const { customer_id: id, entity_id: entityId, plan_id: planId } = body;
    if (planId !== undefined) findPlan(context, planId, body.version);
    const known = lookUpCustomer(context, id);
    if (entityId !== undefined && !known?.entities.some((entity) => entity.id === entityId)) {
      throw missing('entity_not_found', `Entity ${entityId} not found`);
    }
    const wanted = attachAfterSetup(body);
    if (known !== undefined && wanted !== undefined) planAttach(context, wanted);
    const customer = known ?? createCustomer(context, id, {});
    const { url } = openCheckout(context.account, customer, setupPaymentPath, body);
    return { customer_id: id, entity_id: entityId, url };
  },
});
