import { resolveUpdate } from '../../domain/billing/update-subscription.ts';
import { checkPromoCodes } from '../../domain/promo-code.ts';
import { defineOperation } from '../../http/operation.ts';
import { updateBody } from '../../schema/update-subscription.ts';
import { quoteView } from '../../wire/preview.ts';

/** What changing a subscription would cost and change. */
export const previewUpdate = defineOperation({
  path: '/v1/billing.preview_update',
  request: updateBody,
  handle(context, body) {
    const { target, quote, intent } = resolveUpdate(context, body);
    checkPromoCodes(context.account, target.holder.customer, quote.promoCodes);
    return { ...quoteView(context.account, target.holder.customer, quote), intent };
  },
});
