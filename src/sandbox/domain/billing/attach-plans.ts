import { invalidInputs, refuse } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import type { AttachBody } from '../../schema/attach.ts';
import type { FreeTrial } from '../../schema/free-trial.ts';
import type { MultiAttachBody } from '../../schema/multi-attach.ts';
import type { Billing } from '../../state/billing.ts';
import { resolveAttach, revertsLater } from '../attach.ts';
import { checkSeveral } from '../attach-several-refusals.ts';
import { carryOutAttach } from '../carry-out-attach.ts';
import { findHolder, findPlan } from '../find.ts';
import { trialAvailable } from '../trial.ts';
import { type CheckoutType, checkoutOfSeveral } from './checkout-type.ts';
import { type AttachPart, quoteAttach } from './quote-attach.ts';
import type { Quote } from './quote.ts';
import { type BillingAnswer, handleBilling, type Payment } from './request.ts';

export const multiAttachPath = '/v1/billing.multi_attach';

/** Several plans that are attached together, all of them at once. */
export interface AttachBatch {
  parts: AttachPart[];
  quote: Quote;
}

/**
 * Works out what attaching several plans would do.
 * @throws an `ApiError`: 404 and 400 as for one plan, and 400 for main plans that exclude each other
 */
export function resolveBatch(context: Context, bodies: readonly AttachBody[]): AttachBatch {
  const parts = bodies.map((body) => ({ body, intent: resolveAttach(context, body, { immediate: true }) }));
  const places = parts
    .filter(({ intent }) => intent.replaces)
    .map(({ intent: { plan, holder } }) => `${plan.group} ${holder.entity?.id ?? ''}`);
  if (new Set(places).size < places.length) throw refuse('plans: main plans of one group exclude each other');
  const billings = new Set(parts.flatMap(({ intent: { joined } }) => joined?.billing ?? []));
  if (billings.size > 1) throw refuse('The plans are billed by several subscriptions: change one at a time');
  return { parts, quote: quoteAttach(context, parts) };
}

/** The trial of plans that start together: that of the first that has one, if the customer has not had it before. */
export function trialOfAll(
  context: Context,
  { customer_id: customerId, entity_id: entityId }: Pick<MultiAttachBody, 'customer_id' | 'entity_id'>,
  plans: readonly Pick<MultiAttachBody['plans'][number], 'plan_id' | 'version'>[],
): FreeTrial | undefined {
  const { customer, entity } = findHolder(context, customerId, entityId);
  const found = plans.map(({ plan_id: id, version }) => findPlan(context, id, version));
  const first = found.find(({ freeTrial }) => freeTrial !== null);
  const available = first !== undefined && trialAvailable(customer, first, entity?.id ?? null);
  return available ? (first.freeTrial ?? undefined) : undefined;
}

/** The bodies of a multi-attach, one per plan. */
function batchBodies(context: Context, { plans, ...shared }: MultiAttachBody): AttachBody[] {
  const trial = shared.free_trial === undefined ? trialOfAll(context, shared, plans) : shared.free_trial;
  return plans.map(({ entity_id: entityId, ...plan }) => ({
    ...plan,
    customer_id: shared.customer_id,
    entity_id: entityId === undefined ? shared.entity_id : (entityId ?? undefined),
    free_trial: trial,
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
 * Works out what attaching several plans comes to. Changes nothing.
 * @throws an `ApiError` when one of them cannot be attached
 */
export function planBatch(
  context: Context,
  body: MultiAttachBody,
): AttachBatch & { checkout: CheckoutType | null } {
  const batch = resolveBatch(context, batchBodies(context, body));
  const [first] = batch.parts;
  if (first === undefined) throw invalidInputs('plans: must name at least one plan');
  const intents = batch.parts.map(({ intent }) => intent);
  const checkout = checkoutOfSeveral(first.intent.holder.customer, intents, body);
  checkSeveral(intents, body, checkout);
  return { ...batch, checkout };
}

/**
 * Attaches several plans, or answers with where to pay for them.
 * @throws an `ApiError` when one of them cannot be attached; nothing has changed then
 */
export function attachPlans(context: Context, body: MultiAttachBody, payment: Payment): BillingAnswer {
  const { parts, quote, checkout } = planBatch(context, body);
  const { customer, now } = findHolder(context, body.customer_id, undefined);
  return handleBilling(
    context,
    {
      customer,
      entityId: body.entity_id,
      now,
      path: multiAttachPath,
      body,
      quote,
      checkout,
      invoiceMode: body.invoice_mode,
      early: body.enable_plan_immediately === true,
      noBillingChanges: parts.some(({ intent }) => revertsLater(intent)),
      carryOut: (collection) => {
        let opened: Billing | undefined;
        for (const part of parts) {
          const { billing } = carryOutAttach(context, part.intent, part.body, collection, opened);
          if (body.new_billing_subscription === true) opened ??= billing ?? undefined;
        }
      },
    },
    payment,
  );
}
