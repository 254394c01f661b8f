import { byBilling } from '../../domain/billing/by-billing.ts';
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
    const cancellations = cancellationsOf(context, body);
    const { customer, now } = cancellations[0].holder;
    // What is billed together is one bill. All are resolved before anything is changed.
    const updates = [...byBilling(cancellations).values()].map((group) =>
      resolveCancellations(context, group),
    );
    const answers = updates.map(({ billed: quote, carryOut }) => {
      const request = { customer, entityId: body.entity_id, now, path, body, quote, carryOut };
      const plain = { checkout: null, early: false, noBillingChanges: false };
      return handleBilling(context, { ...request, ...plain }, 'asked');
    });
    return answers.find(({ invoice }) => invoice !== undefined) ?? answers[0];
  },
});
