import type { Context } from '../context.ts';
import type { AttachBody } from '../schema/attach.ts';
import type { Account } from '../state/account.ts';
import type { Billing } from '../state/billing.ts';
import type { Subscription } from '../state/subscription.ts';
import { type AttachIntent, carries, revertsLater } from './attach.ts';
import { anchorOf } from './billing/period.ts';
import type { Start } from './create-subscription.ts';
import { scheduleSubscription, startEarly, startSubscription } from './lifecycle.ts';
import { paidSeats } from './licenses/pools.ts';
import { payReferralsOf } from './pay-referral.ts';
import { expire } from './subscription-rows.ts';
import { isMainOf } from './transition.ts';

/** What attaching creates. */
export function startOf(account: Account, intent: AttachIntent, body: AttachBody): Start & { now: number } {
  const { holder, plan, terms, trial, current, joined, timing, startsAt, source, quantities } = intent;
  const { entity, now } = holder;
  return {
    plan,
    terms,
    entityId: entity?.id ?? null,
    id: body.subscription_id,
    quantities,
    startsAt,
    endsAt: body.ends_at,
    trialEndsAt: trial.endsAt !== null && trial.endsAt > startsAt ? trial.endsAt : null,
    stopsTrial: trial.stops,
    replaces: current,
    pauses: revertsLater(intent) && timing === 'immediate',
    carryFrom: source,
    carryUsage: carries(body.carry_over_usages),
    carryBalance: carries(body.carry_over_balances),
    now,
    separate: joined === undefined && body.new_billing_subscription === true,
    anchor: anchorOf(body.billing_cycle_anchor, now),
    unprorated: body.proration_behavior === 'none',
    licenses: paidSeats(account, terms, body.license_quantities, current),
  };
}

/**
 * Gives the customer the plan, now or when it starts; with `enable_plan_immediately`, now and billed when it starts.
 * @param joins - what it is billed with, when another plan of the request has just opened it
 */
export function carryOutAttach(
  { account }: Context,
  intent: AttachIntent,
  body: AttachBody,
  collection: Subscription['collection'],
  joins?: Billing,
): Subscription {
  const { holder, replaces, current, startsAt, removed } = intent;
  const { customer, now } = holder;
  const start = { ...startOf(account, intent, body), collection, joins };
  if (replaces) {
    customer.subscriptions = customer.subscriptions.filter((other) => !givesWayTo(account, other, intent));
  }
  if (startsAt <= now) {
    const subscription = startSubscription(account, customer, start);
    payReferralsOf(account, customer, subscription);
    for (const gone of removed) expire(customer, gone, now);
    return subscription;
  }
  for (const gone of removed) expire(customer, gone, now);
  if (current !== undefined) Object.assign(current, { canceledAt: now, expiresAt: startsAt });
  if (body.starts_at !== undefined && body.enable_plan_immediately === true) {
    return startEarly(account, customer, start);
  }
  return scheduleSubscription(account, customer, start);
}

/** Whether a main plan that waits to start gives way to one that is attached. */
export function givesWayTo(
  account: Account,
  other: Subscription,
  { holder, plan }: Pick<AttachIntent, 'holder' | 'plan'>,
): boolean {
  const own = other.status === 'scheduled' && other.entityId === (holder.entity?.id ?? null);
  return own && isMainOf(account, other, plan.group);
}
