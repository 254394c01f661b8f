import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import type { Plan } from '../state/plan.ts';
import type { Subscription } from '../state/subscription.ts';
import { openScheduled } from './billing/open-scheduled.ts';
import { type AddLines, closingLines } from './billing/renewal.ts';
import { resetWith } from './billing/together.ts';
import { carryRollovers } from './carry-rollovers.ts';
import { paymentOf } from './classify.ts';
import { createSubscription, type Start } from './create-subscription.ts';
import { moveSeats } from './licenses/move-seats.ts';
import { payReferralsOf } from './pay-referral.ts';
import { expire, grantRows, leftOver, pause, resume, rowsOf } from './subscription-rows.ts';
import { currentMain, isMainOf, latestPlans, planOf } from './transition.ts';

/** Gives a customer a plan, now. */
export function startSubscription(account: Account, customer: Customer, start: Start): Subscription {
  const subscription = createSubscription(account, customer, start, 'active');
  const before = rowsOf(customer, start.carryFrom ?? start.replaces);
  const left = before
    .filter((row) => row.consumable && start.carryBalance?.(row.featureId) === true)
    .flatMap((row) => leftOver(account, row));
  if (start.replaces !== undefined) {
    giveWay(account, customer, start.replaces, subscription, start.now ?? start.startsAt);
  }
  customer.entitlements.push(...left);
  grantRows(account, customer, subscription, (featureId, consumable) => {
    const carried = !consumable || start.carryUsage?.(featureId) === true;
    return carried ? before.filter((row) => row.featureId === featureId) : [];
  });
  carryRollovers(before, rowsOf(customer, subscription));
  resetWith(customer, subscription.billing, start.now ?? start.startsAt);
  payReferralsOf(account, customer, subscription);
  return subscription;
}

/** A plan makes room for the one that takes its place: it ends, or it is paused until the other's trial is over. */
function giveWay(
  account: Account,
  customer: Customer,
  replaced: Subscription,
  subscription: Subscription,
  now: number,
): void {
  moveSeats(account, customer, replaced, subscription, now);
  if (subscription.revertsTo === replaced.id) {
    pause(customer, replaced);
    return;
  }
  expire(customer, replaced, now);
  const paused = pausedBy(customer, replaced);
  if (paused !== undefined) expire(customer, paused, now);
}

/** The plan that comes back when a trial is over. */
export function pausedBy({ subscriptions }: Customer, { revertsTo }: Subscription): Subscription | undefined {
  return subscriptions.find(({ id, status }) => id === revertsTo && status === 'paused');
}

/**
 * Gives a customer a plan that is billed only when it starts. The plan it takes the place of grants nothing any more, and
 * is billed until then.
 */
export function startEarly(account: Account, customer: Customer, start: Start): Subscription {
  const { replaces } = start;
  const subscription = createSubscription(account, customer, { ...start, early: true }, 'active');
  const before = rowsOf(customer, replaces);
  if (replaces !== undefined) {
    moveSeats(account, customer, replaces, subscription, start.now ?? start.startsAt);
    pause(customer, replaces);
  }
  grantRows(account, customer, subscription, (featureId, consumable) =>
    consumable ? [] : before.filter((row) => row.featureId === featureId),
  );
  return subscription;
}

/** A plan that was there before its time is billed from now on. */
export function billEarly(
  account: Account,
  customer: Customer,
  subscription: Subscription,
  add: AddLines,
): void {
  const { early, startedAt } = subscription;
  const replaced = customer.subscriptions.find(
    ({ id, status }) => id === early?.instead && status === 'paused',
  );
  subscription.early = null;
  openScheduled(account, customer, replaced, subscription, add);
  if (replaced !== undefined) expire(customer, replaced, startedAt);
}

/** Notes that a customer gets a plan later. */
export function scheduleSubscription(account: Account, customer: Customer, start: Start): Subscription {
  return createSubscription(account, customer, start, 'scheduled');
}

/** A scheduled subscription's time has come. It takes the place of the main plan that it was waiting for. */
export function startScheduled(
  account: Account,
  customer: Customer,
  subscription: Subscription,
  add: AddLines = nothing,
): void {
  const plan = planOf(account, subscription);
  const replaced =
    plan === undefined || plan.addOn
      ? undefined
      : currentMain(account, customer, plan.group, subscription.entityId);
  const before = rowsOf(customer, replaced);
  openScheduled(account, customer, replaced, subscription, add);
  if (replaced !== undefined) {
    moveSeats(account, customer, replaced, subscription, subscription.startedAt);
    expire(customer, replaced, subscription.startedAt);
  }
  grantRows(account, customer, subscription, (featureId, consumable) =>
    consumable ? [] : before.filter((row) => row.featureId === featureId),
  );
  carryRollovers(before, rowsOf(customer, subscription));
  resetWith(customer, subscription.billing, subscription.startedAt);
  payReferralsOf(account, customer, subscription);
}

/**
 * Ends a subscription. When a main plan of the customer ends and nothing is waiting to take its place, the group's free
 * plan that is enabled by itself does.
 * @param add - takes note of what is given back and of what was used; by default nothing is billed
 */
export function endSubscription(
  account: Account,
  customer: Customer,
  subscription: Subscription,
  at: number,
  add: AddLines = nothing,
): void {
  if (subscription.status === 'paused') {
    expire(customer, subscription, at);
    return;
  }
  const plan = planOf(account, subscription);
  const main = plan !== undefined && !plan.addOn && !subscription.oneOff;
  const waiting = main ? waitingFor(account, customer, subscription, plan) : undefined;
  if (waiting !== undefined && waiting.startedAt <= at) {
    startScheduled(account, customer, waiting, add);
    return;
  }
  const before = rowsOf(customer, subscription);
  add(subscription, closingLines(account, customer, subscription, at));
  const previous = pausedBy(customer, subscription);
  if (previous !== undefined) moveSeats(account, customer, subscription, previous, at);
  expire(customer, subscription, at);
  if (previous !== undefined) {
    resume(account, customer, previous, at);
    return;
  }
  if (!main || waiting !== undefined || subscription.entityId !== null) return;
  const fallback = fallbackFor(account, plan);
  if (fallback === undefined) return;
  const next = createSubscription(
    account,
    customer,
    { plan: fallback, terms: fallback, entityId: null, startsAt: at },
    'active',
  );
  grantRows(account, customer, next, (featureId, consumable) =>
    consumable ? [] : before.filter((row) => row.featureId === featureId),
  );
}

const nothing: AddLines = () => undefined;

/** The free plan that takes the place of a main plan that ends. */
export function fallbackFor(account: Account, { id, group }: Plan): Plan | undefined {
  return latestPlans(account).find(
    (other) => other.autoEnable && other.group === group && other.id !== id && paymentOf(other) === 'free',
  );
}

/** The main plan that is scheduled to take a subscription's place. */
export function waitingFor(
  account: Account,
  { subscriptions }: Customer,
  { entityId }: Subscription,
  { group }: Plan,
): Subscription | undefined {
  return subscriptions.find(
    (other) => other.status === 'scheduled' && other.entityId === entityId && isMainOf(account, other, group),
  );
}
