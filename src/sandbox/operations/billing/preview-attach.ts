import { needsCheckout, resolveAttach } from '../../domain/attach.ts';
import { quoteAttach } from '../../domain/billing/quote-attach.ts';
import { checkPromoCodes } from '../../domain/promo-code.ts';
import { defineOperation } from '../../http/operation.ts';
import { attachBody } from '../../schema/attach.ts';
import { checkoutView, quoteView } from '../../wire/preview.ts';

/** What attaching a plan would cost and change. */
export const previewAttach = defineOperation({
  path: '/v1/billing.preview_attach',
  request: attachBody,
  handle(context, body) {
    const intent = resolveAttach(context, body);
    const quote = quoteAttach(context, intent, body);
    checkPromoCodes(context.account, intent.holder.customer, quote.promoCodes);
    return {
      ...quoteView(context.account, intent.holder.customer, quote),
      ...checkoutView(needsCheckout(intent), body),
    };
  },
});
