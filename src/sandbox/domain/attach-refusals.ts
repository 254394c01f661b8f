import { conflict, refuse } from '../api-error.ts';
import type { Context } from '../context.ts';
import type { AttachBody } from '../schema/attach.ts';
import { type AttachIntent, carriesOver, revertsLater } from './attach.ts';
import { isTrialing } from './attach-trial.ts';
import type { CheckoutType } from './billing/checkout-type.ts';
import { paymentOf } from './classify.ts';
import { prepaidOf } from './create-subscription.ts';
import { findFeature } from './find.ts';
import { billedPlans } from './joined-plan.ts';
import { paidSeats } from './licenses/pools.ts';

/** A time within a minute of the present is the present. */
const minute = 60_000;

/**
 * Refuses to attach a plan when it cannot be done.
 * @throws an `ApiError`: 409 for a plan that is there already and a `subscription_id` in use, else 400
 */
export function checkAttach(
  context: Context,
  intent: AttachIntent,
  body: AttachBody,
  checkout: CheckoutType | null,
): void {
  checkCurrent(intent, body);
  checkJoined(intent, body);
  if (checkout === 'stripe_checkout') checkPaymentPage(context, intent, body);
  if (intent.timing === 'end_of_cycle') checkScheduled(intent, body);
  checkAnchor(intent, body);
  checkStart(intent, body, checkout);
  checkEnd(intent, body);
  checkCarried(context, body);
  checkUnprorated(intent, body);
  checkSubscriptionId(intent, body);
  checkCustomLines(intent, body);
  checkRevert(intent);
}

function checkCurrent(intent: AttachIntent, body: AttachBody): void {
  const { plan, current, joined } = intent;
  if (current?.planId === plan.id) {
    throw conflict('plan_already_attached', `Customer ${body.customer_id} already has plan ${plan.id}`);
  }
  const unbilled = current !== undefined && paymentOf(current.terms) !== 'free' && joined === undefined;
  if (unbilled && body.no_billing_changes !== true && !revertsLater(intent)) {
    throw refuse(
      `Plan ${current.planId} is paid but not billed: it can only be replaced by no_billing_changes`,
    );
  }
}

function checkJoined({ holder: { customer }, terms }: AttachIntent, body: AttachBody): void {
  if (body.new_billing_subscription !== false || paymentOf(terms) !== 'recurring') return;
  if (billedPlans(customer).length > 0) return;
  throw refuse('new_billing_subscription: there is no subscription that the plan could be billed with');
}

/** A payment page charges for one interval, for something, and not for quantities that were given already. */
function checkPaymentPage(
  { account }: Context,
  { terms, quantities, current }: AttachIntent,
  body: AttachBody,
): void {
  const prepaid = prepaidOf(terms, quantities);
  const seats = paidSeats(account, terms, body.license_quantities, current);
  const licenses = terms.licenses.filter(({ terms: { price } }) => (price?.amount ?? 0) > 0);
  const paid = [
    ...(terms.price === null || terms.price.amount === 0 ? [] : [terms.price]),
    ...terms.items.flatMap(({ feature_id: id, price }) =>
      price?.billing_method === 'prepaid' && (prepaid[id] ?? 0) > 0 ? [price] : [],
    ),
    ...licenses.flatMap(({ planId: id, terms: { price } }) =>
      price !== null && (seats[id] ?? 0) > 0 ? [price] : [],
    ),
  ];
  const cycles = paid
    .filter(({ interval }) => interval !== 'one_off')
    .map(({ interval, interval_count: count }) => `${count} ${interval}`);
  if (new Set(cycles).size > 1) throw refuse('A payment page cannot charge for several intervals at once');
  const metered = terms.items.some(({ price }) => price?.billing_method === 'usage_based');
  if (paid.length === 0 && licenses.length > 0) {
    throw refuse('license_quantities: a payment page needs more seats than the included ones');
  }
  if (paid.length === 0 && !metered) throw refuse('There is nothing to pay for on a page', 'stripe_error');
  const adjustable = body.feature_quantities?.some((named) => named.adjustable === true) === true;
  if (body.enable_plan_immediately === true && adjustable) {
    throw refuse('enable_plan_immediately: quantities must not be adjustable');
  }
}

/** What a plan that waits for the end of the period cannot do. */
function checkScheduled({ terms, quantities }: AttachIntent, body: AttachBody): void {
  const { invoice_mode: mode } = body;
  const atOnce = body.enable_plan_immediately === true || mode?.enable_plan_immediately === true;
  if (mode?.enabled === true && !atOnce) {
    throw refuse('invoice_mode: a downgrade has no invoice that the plan could wait for');
  }
  const once = terms.items.find(
    ({ feature_id: id, price }) =>
      price?.billing_method === 'prepaid' && price.interval === 'one_off' && (quantities[id] ?? 0) > 0,
  );
  if (once !== undefined) {
    throw refuse(`feature_quantities: a scheduled plan cannot sell ${once.feature_id}, which is paid once`);
  }
  if (body.billing_cycle_anchor === 'now') {
    throw refuse('billing_cycle_anchor: a scheduled plan does not start a period now');
  }
  if (carriesOver(body)) {
    throw refuse('carry_over_balances and carry_over_usages are for plans that start at once');
  }
}

function checkAnchor(
  { holder: { now }, terms, trial, timing, startsAt }: AttachIntent,
  body: AttachBody,
): void {
  const { billing_cycle_anchor: anchor, starts_at: asked, ends_at: end } = body;
  if (anchor === undefined) return;
  const starts = asked ?? (timing === 'end_of_cycle' ? startsAt : undefined);
  if (typeof anchor === 'number') {
    if (anchor <= now) throw refuse('billing_cycle_anchor: must lie in the future');
    if (starts !== undefined && anchor <= starts)
      throw refuse('billing_cycle_anchor: must be after the start');
    if (end !== undefined && anchor >= end) throw refuse('billing_cycle_anchor: must be before ends_at');
  } else if (starts !== undefined && starts > now + minute) {
    throw refuse('billing_cycle_anchor: a period cannot start before the plan');
  }
  if (trial.endsAt !== null) throw refuse('billing_cycle_anchor: the trial says when the periods start');
  if (paymentOf(terms) === 'one_off') {
    throw refuse('billing_cycle_anchor: a plan that is paid once has no periods');
  }
}

function checkStart(
  { holder: { customer, now }, terms, trial, joined, replaces, plan }: AttachIntent,
  body: AttachBody,
  checkout: CheckoutType | null,
): void {
  const { starts_at: start } = body;
  if (start === undefined) return;
  if (body.plan_schedule === 'end_of_cycle')
    throw refuse('starts_at cannot go with plan_schedule end_of_cycle');
  if (Math.abs(start - now) <= minute) return;
  if (paymentOf(terms) !== 'recurring') throw refuse('starts_at is for plans that are paid again and again');
  if (trial.endsAt !== null) throw refuse('starts_at cannot go with a trial');
  if (start > now) {
    if (body.invoice_mode?.enabled === true)
      throw refuse('starts_at: a later start cannot go with invoice_mode');
    return;
  }
  const waiting = customer.subscriptions.some(({ status }) => status === 'scheduled') && replaces;
  if (joined !== undefined || waiting) {
    throw refuse(`starts_at: ${plan.id} can only be dated back as a subscription of its own`);
  }
  if (checkout === 'stripe_checkout') throw refuse('starts_at: a payment page cannot date a plan back');
}

function checkEnd({ holder: { now }, terms, startsAt }: AttachIntent, { ends_at: end }: AttachBody): void {
  if (end === undefined) return;
  if (end < now - minute) throw refuse('ends_at: must lie in the future');
  if (end <= startsAt) throw refuse('ends_at: must be after the start');
  if (paymentOf(terms) === 'free') throw refuse('ends_at is for plans that are paid for');
}

/** Flags are not used up, and seats in use stay in use anyway. */
function checkCarried(context: Context, body: AttachBody): void {
  for (const option of [body.carry_over_balances, body.carry_over_usages]) {
    if (option?.enabled !== true) continue;
    for (const featureId of option.feature_ids ?? []) {
      if (!findFeature(context, featureId).consumable) {
        throw refuse(`${featureId} is not consumable: it has nothing to carry over`);
      }
    }
  }
}

function checkUnprorated({ holder: { now }, terms, joined, trial }: AttachIntent, body: AttachBody): void {
  if (body.proration_behavior !== 'none' || body.billing_cycle_anchor === 'now') return;
  if (paymentOf(terms) === 'one_off' || joined === undefined || !isTrialing(joined, now)) return;
  if (trial.stops) throw refuse('proration_behavior: what a trial ends with is always charged');
}

function checkSubscriptionId(
  { holder: { customer } }: AttachIntent,
  { subscription_id: id }: AttachBody,
): void {
  if (id === undefined) return;
  if (customer.subscriptions.some((one) => one.id === id && one.status === 'active')) {
    throw conflict('duplicate_subscription_id', `Subscription ${id} already exists`);
  }
}

/** Custom lines take the place of what a change of a running subscription costs; nothing else has such a bill. */
function checkCustomLines({ joined, trial, timing, terms }: AttachIntent, body: AttachBody): void {
  if (body.custom_line_items === undefined || body.custom_line_items.length === 0) return;
  if (joined === undefined || timing === 'end_of_cycle' || paymentOf(terms) === 'free') {
    throw refuse('custom_line_items are for changes of a subscription that is billed');
  }
  if (trial.stops) throw refuse('custom_line_items: the end of a trial has a bill of its own');
}

function checkRevert({ holder: { customer }, trial }: AttachIntent): void {
  if (trial.starts?.on_end === 'revert' && billedPlans(customer).length === 0) {
    throw refuse('on_end: there is no paid plan to go back to');
  }
}
