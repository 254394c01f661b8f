import type { Context } from '../../context.ts';
import type { AttachBody } from '../../schema/attach.ts';
import { type AttachIntent, resolveAttach, revertsLater } from '../attach.ts';
import { checkAttach } from '../attach-refusals.ts';
import { carryOutAttach } from '../carry-out-attach.ts';
import { type CheckoutType, checkoutOfAttach } from './checkout-type.ts';
import { quoteAttach } from './quote-attach.ts';
import type { Quote } from './quote.ts';
import { type BillingAnswer, handleBilling, type Payment } from './request.ts';

export const attachPath = '/v1/billing.attach';

/** What attaching a plan would do, cost and lead to. */
export interface PlannedAttach {
  intent: AttachIntent;
  quote: Quote;
  checkout: CheckoutType | null;
}

/**
 * Works out what attaching a plan comes to. Changes nothing.
 * @throws an `ApiError` when the plan cannot be attached
 */
export function planAttach(context: Context, body: AttachBody): PlannedAttach {
  const intent = resolveAttach(context, body);
  const checkout = checkoutOfAttach(intent, body);
  checkAttach(context, intent, body, checkout);
  return { intent, quote: quoteAttach(context, [{ intent, body }]), checkout };
}

/**
 * Attaches a plan, or answers with where to pay for it.
 * @throws an `ApiError` when the plan cannot be attached; nothing has changed then
 */
export function attachPlan(context: Context, body: AttachBody, payment: Payment): BillingAnswer {
  const { intent, quote, checkout } = planAttach(context, body);
  const { customer, now } = intent.holder;
  return handleBilling(
    context,
    {
      customer,
      entityId: body.entity_id,
      now,
      path: attachPath,
      body,
      quote,
      checkout,
      invoiceMode: body.invoice_mode,
      early: body.enable_plan_immediately === true,
      noBillingChanges: body.no_billing_changes === true || revertsLater(intent),
      carryOut: (collection) => carryOutAttach(context, intent, body, collection),
    },
    payment,
  );
}
