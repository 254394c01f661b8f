import { conflict, refuse } from '../api-error.ts';
import type { MultiAttachBody } from '../schema/multi-attach.ts';
import type { AttachIntent } from './attach.ts';
import { isTrialing } from './attach-trial.ts';
import type { CheckoutType } from './billing/checkout-type.ts';
import { paymentOf } from './classify.ts';
import { billedPlans } from './joined-plan.ts';

/**
 * Refuses to attach several plans when it cannot be done.
 * @throws an `ApiError`: 409 for a `subscription_id` in use, else 400
 */
export function checkSeveral(
  intents: readonly AttachIntent[],
  body: MultiAttachBody,
  checkout: CheckoutType | null,
): void {
  checkStart(intents, body, checkout);
  checkCurrent(intents);
  const joined = new Set(intents.flatMap((intent) => intent.joined ?? []));
  if (joined.size > 0 && body.redirect_mode === 'always') {
    throw refuse('redirect_mode: there is a subscription already', 'invalid_redirect_mode');
  }
  for (const { holder, trial } of intents) {
    if (trial.starts?.on_end === 'revert' && billedPlans(holder.customer).length === 0) {
      throw refuse('on_end: there is no paid plan to go back to');
    }
  }
  checkAnchor(intents, body);
  checkSubscriptionIds(intents, body);
  checkUnprorated(intents, body);
}

function checkStart(
  intents: readonly AttachIntent[],
  { starts_at: start }: MultiAttachBody,
  checkout: CheckoutType | null,
): void {
  if (start === undefined) return;
  const payments = intents.map(({ terms }) => paymentOf(terms));
  if (intents.some(({ holder: { now } }) => start > now + 60_000)) {
    throw refuse('starts_at: plans that are attached together do not start later');
  }
  if (!payments.includes('recurring') || payments.includes('one_off')) {
    throw refuse('starts_at is for plans that are paid again and again');
  }
  if (intents.some(({ joined }) => joined !== undefined)) {
    throw refuse('starts_at: only a subscription of its own can be dated back');
  }
  if (intents.some(({ trial }) => trial.endsAt !== null)) throw refuse('starts_at cannot go with a trial');
  if (checkout === 'stripe_checkout') throw refuse('starts_at: a payment page cannot date plans back');
}

function checkCurrent(intents: readonly AttachIntent[]): void {
  for (const { plan, current } of intents) {
    if (current?.planId === plan.id) throw refuse(`plans: the customer already has plan ${plan.id}`);
  }
}

function checkAnchor(
  intents: readonly AttachIntent[],
  { billing_cycle_anchor: anchor }: MultiAttachBody,
): void {
  if (anchor === undefined) return;
  if (intents.some(({ trial }) => trial.endsAt !== null)) {
    throw refuse('billing_cycle_anchor: the trial says when the periods start');
  }
  if (intents.every(({ terms }) => paymentOf(terms) === 'one_off')) {
    throw refuse('billing_cycle_anchor: plans that are paid once have no periods');
  }
}

function checkSubscriptionIds(intents: readonly AttachIntent[], { plans }: MultiAttachBody): void {
  const ids = plans.flatMap(({ subscription_id: id }) => id ?? []);
  if (new Set(ids).size < ids.length) {
    throw refuse('plans: a subscription_id is there twice', 'duplicate_subscription_id');
  }
  const taken = intents.flatMap(({ holder }) => holder.customer.subscriptions);
  const used = taken.find(({ id, status }) => status === 'active' && ids.includes(id));
  if (used !== undefined) {
    throw conflict('duplicate_subscription_id', `Subscription ${used.id} already exists`);
  }
}

function checkUnprorated(intents: readonly AttachIntent[], body: MultiAttachBody): void {
  if (body.billing_behavior !== 'none' || body.billing_cycle_anchor === 'now') return;
  const ended = intents.some(
    ({ joined, trial, holder: { now } }) => joined !== undefined && isTrialing(joined, now) && trial.stops,
  );
  if (ended) throw refuse('billing_behavior: what a trial ends with is always charged');
}
