import { conflict, missing, refuse } from '../api-error.ts';
import type { Context } from '../context.ts';
import type { AttachBody } from '../schema/attach.ts';
import type { Account } from '../state/account.ts';
import type { Plan, PlanTerms } from '../state/plan.ts';
import type { Subscription } from '../state/subscription.ts';
import { paymentOf } from './classify.ts';
import { customizeTerms } from './customize.ts';
import { findHolder, findPlan } from './find.ts';
import type { Holder } from './holder.ts';
import { anchorOf } from './billing/period.ts';
import type { Start } from './create-subscription.ts';
import { checkAttachTarget, checkSwitch, refuseSeatHolder } from './licenses/guards.ts';
import { customizeLicenses } from './licenses/offer.ts';
import { paidSeats } from './licenses/pools.ts';
import { endSubscription, scheduleSubscription, startSubscription, waitingFor } from './lifecycle.ts';
import { payReferralsOf } from './pay-referral.ts';
import { checkItems } from './plan-rules.ts';
import { currentMain, isUpgrade } from './transition.ts';
import { trialAvailable, trialEnd } from './trial.ts';

/** What attaching a plan comes down to. Nothing has changed yet. */
export interface AttachIntent {
  holder: Holder;
  plan: Plan;
  terms: PlanTerms;
  trialEndsAt: number | null;
  /** The main plan it takes the place of. */
  current: Subscription | undefined;
  /** Whether it takes the place of a main plan, if there is one. */
  replaces: boolean;
  /** The plan is there but was about to end: it goes on. */
  renews: boolean;
  /** When it starts; now or later. */
  startsAt: number;
  /** Plans that end with it, beside the one it takes the place of. */
  removed: Subscription[];
}

/**
 * Works out what attaching a plan would do.
 * @throws an `ApiError`: 404 for an unknown customer, entity, plan or feature, 409 for a plan that is already there,
 * 400 for customizations that cannot be
 */
export function resolveAttach(context: Context, body: AttachBody): AttachIntent {
  const { account } = context;
  const holder = findHolder(context, body.customer_id, body.entity_id);
  const { customer, entity, now } = holder;
  const plan = findPlan(context, body.plan_id, body.version);
  const trial = body.customize?.free_trial === undefined ? body.free_trial : body.customize.free_trial;
  const terms = {
    ...customizeTerms(plan, { ...body.customize, free_trial: trial }),
    licenses: customizeLicenses(account, plan, plan.licenses, body.customize),
  };
  checkItems(account, terms.items);
  refuseSeatHolder(holder);
  checkAttachTarget(account, holder, plan, terms.licenses);
  if (
    body.subscription_id !== undefined &&
    customer.subscriptions.some(({ id }) => id === body.subscription_id)
  ) {
    throw conflict('invalid_request', `Subscription ${body.subscription_id} already exists`);
  }
  if (body.ends_at !== undefined && body.ends_at <= (body.starts_at ?? now)) {
    throw refuse('ends_at: must be after the start');
  }
  anchorOf(body.billing_cycle_anchor, now);
  const replaces = !plan.addOn && paymentOf(terms) !== 'one_off';
  const current = replaces ? currentMain(account, customer, plan.group, entity?.id ?? null) : undefined;
  const same =
    current?.planId === plan.id && current.version === plan.version && body.customize === undefined;
  const renews = same && current.canceledAt !== null;
  if (same && !renews) {
    throw conflict('plan_already_attached', `Customer ${body.customer_id} already has plan ${plan.id}`);
  }
  const startsAt = startTime(holder, terms, current, body);
  if (current !== undefined && startsAt <= now) {
    const paid = paidSeats(account, terms, body.license_quantities, current);
    checkSwitch(account, customer, current, terms.licenses, paid);
  }
  const trialled = trial !== undefined || trialAvailable(account, customer, plan);
  const trialEndsAt = terms.freeTrial !== null && trialled ? trialEnd(terms.freeTrial, startsAt) : null;
  const removed = removedPlans(holder, body.remove_plan_ids ?? []);
  return { holder, plan, terms, trialEndsAt, current, replaces, renews, startsAt, removed };
}

/** Upgrades start now; downgrades when the current period ends. */
function startTime(
  { now }: Holder,
  terms: PlanTerms,
  current: Subscription | undefined,
  body: AttachBody,
): number {
  if (body.starts_at !== undefined) return body.starts_at;
  const end = current?.currentPeriodEnd ?? null;
  if (current === undefined || end === null || body.plan_schedule === 'immediate') return now;
  const later = body.plan_schedule === 'end_of_cycle' || !isUpgrade(current.terms, terms);
  return later ? end : now;
}

function removedPlans({ customer }: Holder, planIds: readonly string[]): Subscription[] {
  return planIds.map((planId) => {
    const found = customer.subscriptions.find((one) => one.planId === planId && one.status === 'active');
    if (found === undefined)
      throw missing('cus_product_not_found', `The customer does not have plan ${planId}`);
    return found;
  });
}

/**
 * Whether the customer has to pay first: for a plan that costs something, unless a card is on file, a paid plan is
 * already running, or the plan starts with a trial that needs no card.
 */
export function needsCheckout({ holder: { customer }, terms, trialEndsAt, renews }: AttachIntent): boolean {
  if (renews) return false;
  const payment = paymentOf(terms);
  if (payment === 'free' || customer.paymentMethod !== null) return false;
  if (payment === 'one_off') return true;
  if (trialEndsAt !== null && terms.freeTrial?.card_required === false) return false;
  return !customer.subscriptions.some(
    ({ status, currentPeriodEnd }) => status === 'active' && currentPeriodEnd !== null,
  );
}

/** What attaching creates. */
export function startOf(account: Account, intent: AttachIntent, body: AttachBody): Start & { now: number } {
  const { holder, plan, terms, trialEndsAt, current, startsAt } = intent;
  const { entity, now } = holder;
  return {
    plan,
    terms,
    entityId: entity?.id ?? null,
    id: body.subscription_id,
    quantities: Object.fromEntries(
      (body.feature_quantities ?? []).map(({ feature_id, quantity = 0 }) => [feature_id, quantity]),
    ),
    startsAt,
    endsAt: body.ends_at,
    trialEndsAt,
    replaces: current,
    carryUsage: carries(body.carry_over_usages),
    carryBalance: carries(body.carry_over_balances),
    now,
    separate: body.new_billing_subscription,
    anchor: anchorOf(body.billing_cycle_anchor, now),
    unprorated: body.proration_behavior === 'none',
    licenses: paidSeats(account, terms, body.license_quantities, current),
  };
}

/** Gives the customer the plan, now or when it starts. */
export function carryOutAttach(
  { account }: Context,
  intent: AttachIntent,
  body: AttachBody,
  collection: Subscription['collection'],
): Subscription {
  const { holder, current, renews, startsAt, removed } = intent;
  const { customer, now } = holder;
  const start: Start = { ...startOf(account, intent, body), collection };
  // What they cost is part of the attach's bill.
  for (const subscription of removed) subscription.collection = 'none';
  for (const subscription of removed) endSubscription(account, customer, subscription, now);
  cancelWaiting(account, intent);
  if (renews && current !== undefined) return Object.assign(current, { canceledAt: null, expiresAt: null });
  if (startsAt <= now) {
    const subscription = startSubscription(account, customer, start);
    payReferralsOf(account, customer, subscription);
    return subscription;
  }
  if (current !== undefined) {
    current.canceledAt = now;
    current.expiresAt = startsAt;
  }
  return scheduleSubscription(account, customer, start);
}

export function carries(option: AttachBody['carry_over_usages']): (featureId: string) => boolean {
  if (option?.enabled !== true) return () => false;
  return (featureId) => option.feature_ids?.includes(featureId) ?? true;
}

/** A plan that was waiting to take the same place gives way. */
function cancelWaiting(account: Account, { holder: { customer }, plan, current }: AttachIntent): void {
  const waiting = current === undefined ? undefined : waitingFor(account, customer, current, plan);
  customer.subscriptions = customer.subscriptions.filter((other) => other !== waiting);
}
