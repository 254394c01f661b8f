import { byBilling } from '../../domain/billing/by-billing.ts';
import { checkCancellation } from '../../domain/billing/cancel.ts';
import { cancellationsOf } from '../../domain/billing/cancel-several.ts';
import { sumOf } from '../../domain/billing/line.ts';
import { money } from '../../domain/billing/money.ts';
import { resolveCancellations } from '../../domain/billing/cancel-several.ts';
import { defineOperation } from '../../http/operation.ts';
import { multiUpdateBody } from '../../schema/update-subscription.ts';
import { changesView } from '../../wire/preview.ts';

/** What canceling several plans would cost: one preview for plans that are billed together, none for free ones. */
export const previewMultiUpdate = defineOperation({
  path: '/v1/billing.preview_multi_update',
  request: multiUpdateBody,
  handle(context, body) {
    const cancellations = cancellationsOf(context, body);
    for (const cancellation of cancellations) checkCancellation(cancellation);
    const groups = [...byBilling(cancellations)].filter(([billing]) => billing !== null);
    const [{ holder }] = cancellations;
    const previews = groups.map(([, group]) => {
      const { quote } = resolveCancellations(context, group);
      return {
        total: sumOf(quote.lines),
        currency: quote.currency,
        view: {
          ...changesView(context.account, holder.customer, quote),
          plan_ids: [...new Set(group.map(({ subscription }) => subscription.planId))],
        },
      };
    });
    return {
      customer_id: holder.customer.id,
      currency: previews[0]?.currency ?? holder.customer.currency ?? 'usd',
      total: money(previews.reduce((total, preview) => total + preview.total, 0)),
      subscriptions: previews.map(({ view }) => view),
    };
  },
});
