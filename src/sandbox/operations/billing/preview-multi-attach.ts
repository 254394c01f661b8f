import { planBatch } from '../../domain/billing/attach-plans.ts';
import { findCustomer } from '../../domain/find.ts';
import { checkPromoCodes } from '../../domain/promo-code.ts';
import { defineOperation } from '../../http/operation.ts';
import { multiAttachBody } from '../../schema/multi-attach.ts';
import { checkoutView, quoteView } from '../../wire/preview.ts';

/** What attaching several plans would cost and change. */
export const previewMultiAttach = defineOperation({
  path: '/v1/billing.preview_multi_attach',
  request: multiAttachBody,
  handle(context, body) {
    const customer = findCustomer(context, body.customer_id);
    const { quote, checkout } = planBatch(context, body);
    checkPromoCodes(context.account, customer, quote.promoCodes);
    return { ...quoteView(context.account, customer, quote), ...checkoutView(checkout) };
  },
});
