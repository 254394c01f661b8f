import { cancellationsOf } from '../../domain/billing/cancel-several.ts';
import { handleBilling } from '../../domain/billing/request.ts';
import { resolveCancellations } from '../../domain/billing/cancel-several.ts';
import { defineOperation } from '../../http/operation.ts';
import { multiUpdateBody } from '../../schema/update-subscription.ts';

const path = '/v1/billing.multi_update';

/** Cancels several plans, or lets them go on, in one go. */
export const multiUpdate = defineOperation({
  path,
  request: multiUpdateBody,
  handle(context, body) {
    const update = resolveCancellations(context, cancellationsOf(context, body));
    const { customer, now } = update.target.holder;
    const request = {
      customer,
      entityId: body.entity_id,
      now,
      path,
      body,
      quote: update.billed,
      checkout: null,
      early: false,
      noBillingChanges: false,
      carryOut: update.carryOut,
    };
    return handleBilling(context, request, 'asked');
  },
});
