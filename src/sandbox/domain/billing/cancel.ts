import { refuse } from '../../api-error.ts';
import type { Account } from '../../state/account.ts';
import type { Plan } from '../../state/plan.ts';
import type { Subscription } from '../../state/subscription.ts';
import { paymentOf } from '../classify.ts';
import { endSubscription, fallbackFor, pausedBy, scheduleSubscription } from '../lifecycle.ts';
import { currentMain, isMainOf, planOf } from '../transition.ts';
import { incomingPlan, subscriptionChange } from './changes.ts';
import { sumOf } from './line.ts';
import { money } from './money.ts';
import { billedPlan, billedPlans, nextCycle } from './next-cycle.ts';
import { frameOf } from './period.ts';
import type { NextPeriod, PlanChange, Quote } from './quote.ts';
import { ownCurrency, unusedLines } from './renewal.ts';
import type { Target } from './target.ts';

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
  const { terms, planId, status } = subscription;
  if (action === 'cancel_end_of_cycle' && paymentOf(terms) !== 'recurring') {
    throw refuse(`Plan ${planId} has no billing cycle: cancel it immediately`);
  }
  if (action === 'uncancel' && status === 'scheduled') {
    throw refuse(`Plan ${planId} has not started: there is nothing to take back`);
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
  const unbilled = cancellation.proration === 'none' || cancellation.refund !== undefined;
  if (end !== null || subscription.status === 'scheduled' || unbilled) return quote;
  return { ...quote, lines: creditsOf(account, cancellation) };
}

/** What is given back of what was paid in advance. What was used is not billed any more. */
function creditsOf(account: Account, { holder, subscription }: Cancellation): Quote['lines'] {
  const { customer, now } = holder;
  return unusedLines(account, subscription, ownCurrency(customer), now);
}

/** What takes over: the plan that a trial took the place of, or the free plan. */
function successors(account: Account, cancellation: Cancellation, effectiveAt: number | null): PlanChange[] {
  const before = pausedBy(cancellation.holder.customer, cancellation.subscription);
  if (before !== undefined) return subscriptionChange(account, before, {});
  const fallback = fallbackAfter(account, cancellation);
  if (fallback === undefined) return [];
  return [incomingPlan({ plan: fallback, terms: fallback, prepaid: {} }, { effectiveAt })];
}

/** The free plan that takes the place of a customer's main plan, unless another paid one of its group runs. */
function fallbackAfter(
  account: Account,
  { holder: { customer }, subscription }: Cancellation,
): Plan | undefined {
  const plan = planOf(account, subscription);
  const { status, oneOff, entityId } = subscription;
  if (plan === undefined || plan.addOn || oneOff || entityId !== null || status === 'scheduled')
    return undefined;
  const rival = customer.subscriptions.some(
    (other) =>
      other !== subscription &&
      other.status === 'active' &&
      other.entityId === null &&
      paymentOf(other.terms) === 'recurring' &&
      isMainOf(account, other, plan.group),
  );
  return rival ? undefined : fallbackFor(account, plan);
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
  const dropped = cancellations
    .filter((cancellation) => cancellation.subscription.status !== 'scheduled')
    .flatMap((cancellation) => droppedBy(account, cancellation));
  const plans = [...billedPlans(account, customer, subscription.billing, [...named, ...dropped]), ...changed];
  const currency = ownCurrency(customer);
  return nextCycle(account, { plans, frame, fresh: false, now, currency });
}

/** Ends a subscription now or later, or lets it go on. What was to take its place gives way. */
export function carryOutCancellation(account: Account, cancellation: Cancellation): void {
  const { holder, subscription, action } = cancellation;
  const { customer, now } = holder;
  if (subscription.status === 'scheduled') {
    unschedule(account, cancellation);
    return;
  }
  const fallback = fallbackAfter(account, cancellation);
  const dropped = droppedBy(account, cancellation);
  customer.subscriptions = customer.subscriptions.filter((other) => !dropped.includes(other));
  if (action === 'uncancel') {
    Object.assign(subscription, { canceledAt: null, expiresAt: null });
    return;
  }
  subscription.canceledAt = now;
  if (action === 'cancel_end_of_cycle') {
    const end = endOfCycle(subscription);
    subscription.expiresAt = end;
    if (fallback === undefined || end === null || pausedBy(customer, subscription) !== undefined) return;
    const start = { plan: fallback, terms: fallback, entityId: null, startsAt: end };
    scheduleSubscription(account, customer, start);
    return;
  }
  endSubscription(account, customer, subscription, now);
}

/** A plan that was to follow is not needed any more; nor, when a main plan ends at once, are add-ons to come. */
function droppedBy(
  account: Account,
  { holder: { customer }, subscription, action }: Cancellation,
): Subscription[] {
  const plan = planOf(account, subscription);
  if (plan === undefined || plan.addOn || subscription.oneOff) return [];
  const goes = (other: Subscription): boolean =>
    isMainOf(account, other, plan.group) ||
    (action === 'cancel_immediately' && planOf(account, other)?.addOn === true && !other.oneOff);
  return customer.subscriptions.filter(
    (other) => other.status === 'scheduled' && other.entityId === subscription.entityId && goes(other),
  );
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

/** Notes a refund on the last invoice that was paid for a plan: all of it, or what is left of the period. */
export function refundLastInvoice(account: Account, cancellation: Cancellation): void {
  const { holder, subscription, refund, action } = cancellation;
  if (refund === undefined || action !== 'cancel_immediately') return;
  const invoice = account.invoices.findLast(
    ({ customer, planIds, status, total }) =>
      customer === holder.customer.internalId &&
      planIds.includes(subscription.planId) &&
      status === 'paid' &&
      total > 0,
  );
  if (invoice === undefined) return;
  const back = refund === 'full' ? invoice.total : -sumOf(creditsOf(account, cancellation));
  invoice.refundedAmount = Math.min(invoice.total, money(invoice.refundedAmount + back));
}
