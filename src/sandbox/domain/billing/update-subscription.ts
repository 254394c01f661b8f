import { refuse } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import type { UpdateBody } from '../../schema/update-subscription.ts';
import type { Subscription } from '../../state/subscription.ts';
import { resolveCancellations, type Settled } from './cancel-several.ts';
import { type Cancellation, carryOutCancellation, quoteCancellation } from './cancel.ts';
import { carryOutChange } from './carry-out-change.ts';
import { resolveChange } from './change.ts';
import { carryOutTopUp, quoteTopUp, resolveTopUp } from './manual-top-up.ts';
import { quoteChange } from './quote-change.ts';
import { checkoutOfChange } from './checkout-type.ts';
import { type BillingAnswer, handleBilling, type Payment } from './request.ts';
import { findTarget, type Target } from './target.ts';
import { checkTerms, checkUpdate } from './update-checks.ts';
import { type Intent, intentOf, shownIntent } from './update-intent.ts';

export const updatePath = '/v1/billing.update';

/** What an update comes down to. Nothing has changed yet. */
export interface UpdatePlan extends Settled {
  /** As previews say it. */
  intent: string;
  /** Whether nothing of the plan is billed yet. */
  startsBilling: boolean;
}

/**
 * Works out what an update would do.
 * @throws an `ApiError`: 404 when the customer does not have the plan, 400 when nothing is to change or cannot be
 */
export function resolveUpdate(context: Context, body: UpdateBody): UpdatePlan {
  const target = findTarget(context, body);
  const intent = intentOf(body, target.subscription);
  checkUpdate(target, intent, body);
  const cancellation = cancellationOf(target, body);
  const settled =
    intent === 'cancel' && cancellation !== undefined
      ? resolveCancellations(context, [cancellation])
      : intent === 'top_up'
        ? settleTopUp(context, target, body)
        : settleChange(context, target, intent, cancellation, body);
  const startsBilling = target.subscription.billing === null && settled.billed.lines.length > 0;
  return { ...settled, intent: shownIntent(intent, body), startsBilling };
}

function cancellationOf(target: Target, body: UpdateBody): Cancellation | undefined {
  const { cancel_action: action, proration_behavior: proration, refund_last_payment: refund } = body;
  if (action === undefined) return undefined;
  const unbilled = body.no_billing_changes === true;
  return { ...target, action, proration: unbilled ? 'none' : proration, refund };
}

function settleTopUp(context: Context, target: Target, body: UpdateBody): Settled {
  const topUp = resolveTopUp(target, body);
  const quote = quoteTopUp(context, topUp, body);
  return { target, quote, billed: quote, carryOut: () => carryOutTopUp(topUp) };
}

/** A change, and with it a plan that is to end with its period or not to end after all. */
function settleChange(
  context: Context,
  target: Target,
  intent: Intent,
  cancellation: Cancellation | undefined,
  body: UpdateBody,
): Settled {
  const { account } = context;
  const change = resolveChange(context, target, intent, body);
  if (intent === 'update_plan') checkTerms(change, body);
  const quote = quoteChange(context, change, body);
  if (body.cancel_action === 'cancel_end_of_cycle' && quote.lines.length > 0) {
    throw refuse('cancel_action: a change that is billed cannot come with the end of the plan');
  }
  const ending = cancellation === undefined ? undefined : quoteCancellation(account, cancellation);
  const shown =
    ending === undefined || body.cancel_action === 'uncancel'
      ? quote
      : {
          ...quote,
          next: null,
          incoming: [...quote.incoming, ...ending.incoming],
          outgoing: ending.outgoing,
        };
  return {
    target,
    quote: shown,
    billed: quote,
    carryOut: (collection: Subscription['collection']) => {
      carryOutChange(account, change, collection);
      target.subscription.deferred.push(...quote.deferred);
      if (cancellation !== undefined) carryOutCancellation(account, cancellation);
    },
  };
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
      checkout: checkoutOfChange(update.startsBilling, body),
      invoiceMode: body.invoice_mode,
      early: false,
      noBillingChanges: body.no_billing_changes === true,
      carryOut: update.carryOut,
    },
    payment,
  );
}
