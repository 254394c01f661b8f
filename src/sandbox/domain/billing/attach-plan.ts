import type { Context } from '../../context.ts';
import type { AttachBody } from '../../schema/attach.ts';
import { carryOutAttach, needsCheckout, resolveAttach } from '../attach.ts';
import { quoteAttach } from './quote-attach.ts';
import { type BillingAnswer, handleBilling, type Payment } from './request.ts';

export const attachPath = '/v1/billing.attach';

/**
 * Attaches a plan, or answers with where to pay for it.
 * @throws an `ApiError` when the plan cannot be attached; nothing has changed then
 */
export function attachPlan(context: Context, body: AttachBody, payment: Payment): BillingAnswer {
  const intent = resolveAttach(context, body);
  const { customer, now } = intent.holder;
  return handleBilling(
    context,
    {
      customer,
      entityId: body.entity_id,
      now,
      path: attachPath,
      body,
      quote: quoteAttach(context, intent, body),
      needsCard: needsCheckout(intent),
      redirectMode: body.redirect_mode,
      invoiceMode: body.invoice_mode,
      early: body.enable_plan_immediately === true,
      noBillingChanges: body.no_billing_changes === true,
      carryOut: (collection) => carryOutAttach(context, intent, body, collection),
    },
    payment,
  );
}
