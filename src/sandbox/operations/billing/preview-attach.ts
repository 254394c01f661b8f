import { planAttach } from '../../domain/billing/attach-plan.ts';
import { checkPromoCodes } from '../../domain/promo-code.ts';
import { defineOperation } from '../../http/operation.ts';
import { attachBody } from '../../schema/attach.ts';
import { checkoutView, quoteView } from '../../wire/preview.ts';

/** What attaching a plan would cost and change. */
export const previewAttach = defineOperation({
  path: '/v1/billing.preview_attach',
  request: attachBody,
  handle(context, body) {
    const { intent, quote, checkout } = planAttach(context, body);
    const { customer } = intent.holder;
    checkPromoCodes(context.account, customer, quote.promoCodes);
    return { ...quoteView(context.account, customer, quote), ...checkoutView(checkout) };
  },
});
