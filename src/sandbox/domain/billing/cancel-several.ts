import { refuse } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import type { MultiUpdateBody } from '../../schema/update-subscription.ts';
import { refuseLicenses } from '../licenses/guards.ts';
import type { Subscription } from '../../state/subscription.ts';
import {
  type Cancellation,
  carryOutCancellation,
  checkCancellation,
  nextAfter,
  quoteCancellation,
  refundLastInvoice,
} from './cancel.ts';
import type { Quote } from './quote.ts';
import { findTarget, type Target } from './target.ts';

/** What a request comes down to. Nothing has changed yet. */
export interface Settled {
  target: Target;
  /** What it costs, as the customer is shown it. */
  quote: Quote;
  /** What is billed. */
  billed: Quote;
  carryOut(collection: Subscription['collection']): void;
}

/**
 * The cancellations that a request lists.
 * @throws an `ApiError`: 404 when the customer does not have one of the plans, 400 for the same one twice, and for
 * plans with licenses
 */
export function cancellationsOf(
  context: Context,
  { customer_id, entity_id, refund_last_payment: refund, updates }: MultiUpdateBody,
): [Cancellation, ...Cancellation[]] {
  const all = updates.map((update): Cancellation => {
    const target = findTarget(context, { ...update, customer_id, entity_id: update.entity_id ?? entity_id });
    return { ...target, action: update.cancel_action, proration: update.proration_behavior, refund };
  });
  if (new Set(all.map(({ subscription }) => subscription)).size < all.length) {
    throw refuse('updates: a subscription is there twice');
  }
  refuseLicenses(
    'billing.multi_update',
    all.map(({ subscription }) => subscription.terms),
  );
  const [first, ...rest] = all;
  if (first === undefined) throw refuse('updates: must name at least one plan');
  return [first, ...rest];
}

/**
 * Works out what ending subscriptions, or letting them go on, would do.
 * @throws an `ApiError` with status 400 for what cannot be canceled like that
 */
export function resolveCancellations(
  { account }: Context,
  cancellations: readonly [Cancellation, ...Cancellation[]],
): Settled {
  for (const cancellation of cancellations) checkCancellation(cancellation);
  const [target] = cancellations;
  const quotes = cancellations.map((cancellation) => quoteCancellation(account, cancellation));
  const quote = { ...joined(quotes), next: nextAfter(account, cancellations) };
  return {
    target,
    quote,
    billed: quote,
    carryOut: () => {
      for (const cancellation of cancellations) {
        refundLastInvoice(account, cancellation);
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
