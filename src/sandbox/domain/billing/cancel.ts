import { refuse } from '../../api-error.ts';
import type { Account } from '../../state/account.ts';
import type { Invoice } from '../../state/invoice.ts';
import type { Subscription } from '../../state/subscription.ts';
import { endSubscription, fallbackFor, waitingFor } from '../lifecycle.ts';
import { currentMain, planOf } from '../transition.ts';
import { incomingPlan, subscriptionChange } from './changes.ts';
import { chargesOfSubscription } from './charges.ts';
import { subtotalOf } from './line.ts';
import { money } from './money.ts';
import { billedPlan, billedPlans, nextCycle } from './next-cycle.ts';
import { frameOf } from './period.ts';
import type { NextPeriod, PlanChange, Quote } from './quote.ts';
import { ownCurrency, unusedLines } from './renewal.ts';
import type { Target } from './target.ts';
import { usageLines } from './usage-lines.ts';

/** That a subscription is to end, or not to end after all. */
export interface Cancellation extends Target {
  action: 'cancel_immediately' | 'cancel_end_of_cycle' | 'uncancel';
  /** `none`: nothing is charged or given back. */
  proration?: 'prorate_immediately' | 'none' | undefined;
  /** Give money back, instead of crediting it. */
  refund?: 'prorated' | 'full' | undefined;
}

/** @throws an `ApiError` with status 400 for what cannot be canceled like that */
export function checkCancellation({ action, subscription }: Cancellation): void {
  if (action === 'cancel_end_of_cycle' && endOfCycle(subscription) === null) {
    throw refuse(`Plan ${subscription.planId} has no billing cycle: cancel it immediately`);
  }
  if (action === 'uncancel' && subscription.canceledAt === null) {
    throw refuse(`Plan ${subscription.planId} is not being canceled`);
  }
}

function endOfCycle({ currentPeriodEnd, trialEndsAt, status }: Subscription): number | null {
  return status === 'scheduled' ? null : (currentPeriodEnd ?? trialEndsAt);
}

/** What a cancellation costs and changes. Changes nothing. */
export function quoteCancellation(account: Account, cancellation: Cancellation): Quote {
  const { holder, subscription, action } = cancellation;
  const { customer, now } = holder;
  const currency = ownCurrency(customer);
  const none = { lines: [], currency, next: null, coupons: [], incoming: [], outgoing: [] };
  if (action === 'uncancel') {
    const back = subscriptionChange(account, subscription, {});
    return { ...none, incoming: back };
  }
  const end = action === 'cancel_end_of_cycle' ? endOfCycle(subscription) : null;
  const times = { effectiveAt: end, canceledAt: now, expiresAt: end ?? now };
  const quote = {
    ...none,
    incoming: successors(account, cancellation, end),
    outgoing: subscriptionChange(account, subscription, times),
  };
  if (end !== null || subscription.status === 'scheduled' || cancellation.proration === 'none') return quote;
  const used = usageLines(account, customer, subscription, currency, now, 'closing');
  return { ...quote, lines: [...creditsOf(account, cancellation), ...used] };
}

/** What is given back. */
function creditsOf(account: Account, { holder, subscription, refund }: Cancellation): Quote['lines'] {
  const { customer, now } = holder;
  const currency = ownCurrency(customer);
  const unused = unusedLines(account, subscription, currency, now);
  const { currentPeriodStart: start, currentPeriodEnd: end } = subscription;
  if (refund !== 'full' || start === null || end === null) return unused;
  const charges = chargesOfSubscription(account, subscription, currency);
  return unused.map((line) => {
    const whole = charges.find(({ featureId, name }) => featureId === line.featureId && name === line.name);
    return { ...line, amount: -(whole?.amount ?? 0), period: { start, end }, prorated: false };
  });
}

/** The free plan that takes over. */
function successors(
  account: Account,
  { holder: { customer }, subscription }: Cancellation,
  effectiveAt: number | null,
): PlanChange[] {
  const plan = planOf(account, subscription);
  if (plan === undefined || plan.addOn || subscription.oneOff || subscription.entityId !== null) return [];
  if (subscription.status === 'scheduled' || waitingFor(account, customer, subscription, plan)) return [];
  const fallback = fallbackFor(account, plan);
  if (fallback === undefined) return [];
  return [incomingPlan({ plan: fallback, terms: fallback, prepaid: {} }, { effectiveAt })];
}

/** What is billed next with the plans that are cancelled, or not after all. */
export function nextAfter(
  account: Account,
  cancellations: readonly [Cancellation, ...Cancellation[]],
): NextPeriod | null {
  const [{ holder, subscription }] = cancellations;
  const { customer, now } = holder;
  const frame = frameOf(subscription, now);
  if (frame === null) return null;
  const named = cancellations.map((cancellation) => cancellation.subscription);
  const changed = cancellations.flatMap(({ action, subscription: one }) => {
    if (action === 'cancel_immediately' || one.status === 'scheduled') return [];
    return billedPlan(account, one, action === 'uncancel' ? null : endOfCycle(one));
  });
  const plans = [...billedPlans(account, customer, subscription.billing, named), ...changed];
  const currency = ownCurrency(customer);
  return nextCycle(account, { plans, frame, fresh: false, now, currency });
}

/** Ends a subscription now or later, or lets it go on. */
export function carryOutCancellation(account: Account, cancellation: Cancellation): void {
  const { holder, subscription, action } = cancellation;
  const { customer, now } = holder;
  if (subscription.status === 'scheduled') {
    unschedule(account, cancellation);
    return;
  }
  if (action === 'uncancel') {
    const plan = planOf(account, subscription);
    const waiting = plan === undefined ? undefined : waitingFor(account, customer, subscription, plan);
    customer.subscriptions = customer.subscriptions.filter((other) => other !== waiting);
    Object.assign(subscription, { canceledAt: null, expiresAt: null });
    return;
  }
  subscription.canceledAt = now;
  if (action === 'cancel_end_of_cycle') {
    subscription.expiresAt = endOfCycle(subscription);
    return;
  }
  endSubscription(account, customer, subscription, now);
}

/** Takes a scheduled plan away again: the plan that it was to replace goes on. */
function unschedule(account: Account, { holder: { customer }, subscription }: Cancellation): void {
  const plan = planOf(account, subscription);
  customer.subscriptions = customer.subscriptions.filter((other) => other !== subscription);
  if (plan === undefined || plan.addOn) return;
  const current = currentMain(account, customer, plan.group, subscription.entityId);
  if (current?.expiresAt === subscription.startedAt) {
    Object.assign(current, { canceledAt: null, expiresAt: null });
  }
}

/**
 * Notes a refund on the last invoice that was paid for a plan.
 * @returns `undefined` when there is none
 */
export function refundLastInvoice(account: Account, cancellation: Cancellation): Invoice | undefined {
  const { holder, subscription, refund } = cancellation;
  const invoice = account.invoices.findLast(
    ({ customer, planIds, status, total }) =>
      customer === holder.customer.internalId &&
      planIds.includes(subscription.planId) &&
      status === 'paid' &&
      total > 0,
  );
  if (invoice === undefined || refund === undefined) return undefined;
  const back = refund === 'full' ? invoice.total : -subtotalOf(creditsOf(account, cancellation));
  invoice.refundedAmount = Math.min(invoice.total, money(invoice.refundedAmount + back));
  return invoice;
}
