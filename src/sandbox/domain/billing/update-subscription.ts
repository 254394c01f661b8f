import { invalidInputs, refuse } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import type { UpdateBody } from '../../schema/update-subscription.ts';
import type { Subscription } from '../../state/subscription.ts';
import { paymentOf } from '../classify.ts';
import {
  type Cancellation,
  carryOutCancellation,
  checkCancellation,
  nextAfter,
  quoteCancellation,
  refundLastInvoice,
} from './cancel.ts';
import { carryOutChange, resolveChange } from './change.ts';
import { sumOf } from './line.ts';
import type { Quote } from './quote.ts';
import { quoteChange } from './quote-change.ts';
import { checkoutOfChange } from './checkout-type.ts';
import { type BillingAnswer, handleBilling, type Payment } from './request.ts';
import { findTarget, type Target } from './target.ts';

export const updatePath = '/v1/billing.update';

export type Intent =
  'update_plan' | 'update_quantity' | 'cancel_immediately' | 'cancel_end_of_cycle' | 'uncancel' | 'none';

/** What an update comes down to. Nothing has changed yet. */
export interface UpdatePlan {
  target: Target;
  intent: Intent;
  /** What it costs, as the customer is shown it. */
  quote: Quote;
  /** What is billed: a refund is no bill. */
  billed: Quote;
  needsCard: boolean;
  carryOut(collection: Subscription['collection']): void;
}

/**
 * Works out what an update would do.
 * @throws an `ApiError`: 404 when the customer does not have the plan, 400 when nothing is to change or cannot be
 */
export function resolveUpdate(context: Context, body: UpdateBody): UpdatePlan {
  const intent = intentOf(body);
  const target = findTarget(context, body);
  if (body.cancel_action !== undefined) return resolveCancellations(context, [cancellationOf(target, body)]);
  if (target.subscription.status === 'scheduled') {
    throw refuse(`Plan ${target.subscription.planId} has not started: it can only be canceled`);
  }
  const change = resolveChange(context, target, body);
  const quote = quoteChange(context, change, body);
  const wasFree = paymentOf(target.subscription.terms) === 'free';
  return {
    target,
    intent,
    quote,
    billed: quote,
    needsCard: wasFree && sumOf(quote.lines) > 0 && target.holder.customer.paymentMethod === null,
    carryOut: (collection) => carryOutChange(context, change, collection),
  };
}

function cancellationOf(target: Target, body: UpdateBody): Cancellation {
  const { cancel_action: action, proration_behavior: proration, refund_last_payment: refund } = body;
  if (action === undefined) throw invalidInputs('cancel_action: is missing');
  return { ...target, action, proration, refund };
}

/**
 * Works out what ending subscriptions, or letting them go on, would do.
 * @throws an `ApiError` with status 400 for what cannot be canceled like that
 */
export function resolveCancellations(
  { account }: Context,
  cancellations: readonly [Cancellation, ...Cancellation[]],
): UpdatePlan {
  for (const cancellation of cancellations) checkCancellation(cancellation);
  const quotes = cancellations.map((cancellation) => quoteCancellation(account, cancellation));
  const [first] = cancellations;
  const shown = { ...joined(quotes), next: nextAfter(account, cancellations) };
  const refunds = cancellations.some(({ refund }) => refund !== undefined);
  const billed = { ...shown, lines: shown.lines.filter(({ amount }) => amount > 0 || !refunds) };
  return {
    target: first,
    intent: first.action,
    quote: shown,
    billed,
    needsCard: false,
    carryOut: () => {
      for (const cancellation of cancellations) {
        if (cancellation.action === 'cancel_immediately') refundLastInvoice(account, cancellation);
        carryOutCancellation(account, cancellation);
      }
    },
  };
}

function joined(quotes: readonly Quote[]): Quote {
  return {
    lines: quotes.flatMap(({ lines }) => lines),
    currency: quotes[0]?.currency ?? 'usd',
    next: null,
    coupons: [],
    incoming: quotes.flatMap(({ incoming }) => incoming),
    outgoing: quotes.flatMap(({ outgoing }) => outgoing),
  };
}

/** @throws an `ApiError` with status 400 when the body asks for no change, or for two that exclude each other */
function intentOf(body: UpdateBody): Intent {
  const plan = [body.version, body.free_trial, body.customize, body.billing_cycle_anchor].some(
    (part) => part !== undefined,
  );
  const quantity = body.feature_quantities !== undefined || body.license_quantities !== undefined;
  if (body.cancel_action !== undefined) {
    if (plan || quantity) throw invalidInputs('cancel_action: cannot be combined with other changes');
    return body.cancel_action;
  }
  if (plan) return 'update_plan';
  if (quantity) return 'update_quantity';
  if (body.custom_line_items === undefined && body.discounts === undefined) {
    throw invalidInputs('Nothing to update: give at least one change');
  }
  return 'none';
}

/**
 * Changes or ends a subscription, or answers with where to pay for it.
 * @throws an `ApiError` as {@link resolveUpdate}; nothing has changed then
 */
export function updateSubscription(context: Context, body: UpdateBody, payment: Payment): BillingAnswer {
  const update = resolveUpdate(context, body);
  return handleBilling(
    context,
    {
      customer: update.target.holder.customer,
      entityId: body.entity_id,
      now: update.target.holder.now,
      path: updatePath,
      body,
      quote: update.billed,
      checkout: checkoutOfChange(update.needsCard, body),
      invoiceMode: body.invoice_mode,
      early: false,
      noBillingChanges: body.no_billing_changes === true,
      carryOut: update.carryOut,
    },
    payment,
  );
}
