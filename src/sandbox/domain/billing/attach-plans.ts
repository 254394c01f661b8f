import { invalidInputs } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import type { AttachBody } from '../../schema/attach.ts';
import type { MultiAttachBody } from '../../schema/multi-attach.ts';
import { type AttachIntent, carryOutAttach, needsCheckout, resolveAttach } from '../attach.ts';
import { quoteAttach } from './quote-attach.ts';
import { mergeQuotes, type Quote } from './quote.ts';
import { type BillingAnswer, handleBilling, type Payment } from './request.ts';

export const multiAttachPath = '/v1/billing.multi_attach';

/** Several plans that are attached together. */
export interface AttachBatch {
  parts: { body: AttachBody; intent: AttachIntent }[];
  quote: Quote;
}

/**
 * Works out what attaching several plans would do.
 * @throws an `ApiError`: as for one plan, and 400 for main plans that exclude each other
 */
export function resolveBatch(context: Context, bodies: readonly AttachBody[]): AttachBatch {
  const parts = bodies.map((body) => ({ body, intent: resolveAttach(context, body) }));
  const places = parts
    .filter(({ intent: { plan, replaces } }) => !plan.addOn && replaces)
    .map(({ intent: { plan, holder } }) => `${plan.group} ${holder.entity?.id ?? ''}`);
  if (new Set(places).size < places.length) {
    throw invalidInputs('plans: main plans of one group exclude each other');
  }
  const ids = parts.flatMap(({ body }) => body.subscription_id ?? []);
  if (new Set(ids).size < ids.length) throw invalidInputs('plans: a subscription_id is there twice');
  const quote = mergeQuotes(parts.map(({ body, intent }) => quoteAttach(context, intent, body)));
  return { parts, quote };
}

/** The bodies of a multi-attach, one per plan. */
export function batchBodies({ plans, ...shared }: MultiAttachBody): AttachBody[] {
  return plans.map(({ entity_id: entityId, ...plan }) => ({
    ...plan,
    customer_id: shared.customer_id,
    entity_id: entityId === undefined ? shared.entity_id : (entityId ?? undefined),
    free_trial: shared.free_trial,
    starts_at: shared.starts_at,
    currency: shared.currency,
    discounts: shared.discounts,
    proration_behavior: shared.billing_behavior,
    billing_cycle_anchor: shared.billing_cycle_anchor,
    new_billing_subscription: shared.new_billing_subscription,
    redirect_mode: shared.redirect_mode,
  }));
}

/**
 * Attaches several plans, or answers with where to pay for them.
 * @throws an `ApiError` when one of them cannot be attached; nothing has changed then
 */
export function attachPlans(context: Context, body: MultiAttachBody, payment: Payment): BillingAnswer {
  const { parts, quote } = resolveBatch(context, batchBodies(body));
  const [first] = parts;
  if (first === undefined) throw invalidInputs('plans: must name at least one plan');
  const { customer, now } = first.intent.holder;
  return handleBilling(
    context,
    {
      customer,
      entityId: body.entity_id,
      now,
      path: multiAttachPath,
      body,
      quote,
      needsCard: parts.some(({ intent }) => needsCheckout(intent)),
      redirectMode: body.redirect_mode,
      invoiceMode: body.invoice_mode,
      early: body.enable_plan_immediately === true,
      noBillingChanges: false,
      carryOut: (collection) => {
        for (const part of parts) carryOutAttach(context, part.intent, part.body, collection);
      },
    },
    payment,
  );
}
