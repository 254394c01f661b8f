import type { Context } from '../../context.ts';
import type { AttachBody } from '../../schema/attach.ts';
import { type AttachIntent, carries, revertsLater, startOf } from '../attach.ts';
import { chosenPromoCodes } from '../promo-code.ts';
import { prepaidOf } from '../create-subscription.ts';
import { forgetsUsage, incomingPlan, subscriptionChange } from './changes.ts';
import { backdatedLines, linesOf } from './charge-lines.ts';
import { type Charge, chargesOf, cyclesOfHolding } from './charges.ts';
import { chosenCoupons, discounted, laterCoupons, standingCoupons } from './discount.ts';
import type { Line } from './line.ts';
import { currencyOf } from './money.ts';
import { type BilledPlan, billedPlan, billedPlans, nextCycle, type NextCycleQuestion } from './next-cycle.ts';
import { frameOf } from './period.ts';
import { type Place, placeOf } from './place.ts';
import type { NextPeriod, Quote } from './quote.ts';
import { trialLines, unusedLines } from './renewal.ts';
import { runningTrial } from './together.ts';
import { usageLines } from './usage-lines.ts';
import { wholeCycleCredits } from './whole-cycles.ts';

/**
 * What attaching a plan costs and changes. Changes nothing.
 * @throws an `ApiError`: 400 for a currency that does not fit, or an unknown coupon
 */
export function quoteAttach({ account }: Context, intent: AttachIntent, body: AttachBody): Quote {
  const { holder, plan, terms, current, startsAt, removed } = intent;
  const { customer, now } = holder;
  const currency = currencyOf(customer, terms, body.currency);
  const coupons = chosenCoupons(account, body.discounts, [
    plan.id,
    ...terms.licenses.map(({ planId }) => planId),
  ]);
  const promoCodes = chosenPromoCodes(account, body.discounts);
  const applied = [...new Set([...coupons, ...standingCoupons(account, customer, now)])];
  const start = startOf(account, intent, body);
  const prepaid = prepaidOf(terms, start.quantities);
  const holding = { plan, terms, prepaid, licenses: start.licenses ?? {} };
  const charges = chargesOf(account, holding, currency);
  const later = startsAt > now;
  const place = placeOf(customer, cyclesOfHolding(holding), { ...start, now: later ? startsAt : now });
  const until = body.ends_at ?? null;
  const effectiveAt = later ? startsAt : null;
  const ends = later && current !== undefined ? startsAt : now;
  const incoming = [incomingPlan({ plan, terms, prepaid }, { effectiveAt, expiresAt: until })];
  const leaving = [
    ...(current === undefined ? [] : [{ subscription: current, at: effectiveAt, ends }]),
    ...removed.map((subscription) => ({ subscription, at: null, ends: now })),
  ];
  const outgoing = leaving.flatMap(({ subscription, at, ends: expiresAt }) =>
    subscriptionChange(account, subscription, { effectiveAt: at, canceledAt: now, expiresAt }),
  );
  const resets =
    later || current === undefined
      ? {}
      : { resetsUsage: forgetsUsage(customer, current, carries(body.carry_over_usages)) };
  const lines = discounted(
    later ? [] : linesNow(account, intent, body, { charges, place, currency }),
    applied,
  );
  const billed = lines.some(({ amount }) => amount !== 0);
  const next = nextOf(account, intent, place, {
    incoming: { ...holding, from: startsAt, until },
    unprorated: body.proration_behavior === 'none',
    currency,
    couponsAt: (at) => laterCoupons(account, customer, coupons, { now, at, billed }),
  });
  const opensTrial = !later && place !== null && place.trialEndsAt !== null;
  return { currency, next, coupons, promoCodes, incoming, outgoing, ...resets, lines, opensTrial };
}

/** What is paid, and given back, when the plan starts now. */
function linesNow(
  account: Context['account'],
  intent: AttachIntent,
  body: AttachBody,
  { charges, place, currency }: { charges: readonly Charge[]; place: Place | null; currency: string },
): Line[] {
  const { holder, plan, startsAt, current, removed, joined } = intent;
  const { customer, now } = holder;
  if (body.no_billing_changes === true || revertsLater(intent)) return [];
  if (body.custom_line_items !== undefined && body.custom_line_items.length > 0) {
    return customLines({ plan }, body.custom_line_items);
  }
  const unprorated = body.proration_behavior === 'none' && joined !== undefined;
  if (unprorated && body.billing_cycle_anchor !== 'now') return [];
  const ended = [...(current === undefined ? [] : [current]), ...removed];
  const billsUsage = body.carry_over_usages?.enabled !== true;
  return [
    ...ended.flatMap((subscription) => [
      ...(unprorated
        ? wholeCycleCredits(account, customer, subscription, currency, now, body.carry_over_balances)
        : unusedLines(account, subscription, currency, now)),
      ...(billsUsage ? usageLines(account, customer, subscription, currency, now, 'closing') : []),
    ]),
    ...(place === null ? [] : trialLines(account, customer, place, ended, now, currency)),
    ...(startsAt < now && place?.billing === null
      ? backdatedLines(charges, startsAt, now)
      : linesOf(charges, place, now)),
  ];
}

interface Terms extends Pick<NextCycleQuestion, 'unprorated' | 'currency' | 'couponsAt'> {
  incoming: BilledPlan;
}

/** What the customer pays next, for all plans that are billed together. */
function nextOf(
  account: Context['account'],
  { holder: { customer, now }, current, startsAt, removed }: AttachIntent,
  place: Place | null,
  { incoming, ...terms }: Terms,
): NextPeriod | null {
  const billing = place?.billing ?? current?.billing ?? null;
  const later = startsAt > now;
  const frame = place ?? (current === undefined ? null : frameOf(current, now));
  if (frame === null) return null;
  const others = billedPlans(account, customer, billing, [
    ...removed,
    ...(current === undefined ? [] : [current]),
  ]);
  const leaving = later && current !== undefined ? billedPlan(account, current, startsAt) : [];
  const trialEndsAt = billing !== null && later ? runningTrial(customer, billing, now) : frame.trialEndsAt;
  return nextCycle(account, {
    plans: [...others, ...leaving, incoming],
    frame: { ...frame, trialEndsAt },
    fresh: place?.fresh === true,
    resetsAt: place?.resetsAt ?? null,
    now,
    ...terms,
  });
}

/** Lines that the caller wrote: they are for no plan, though their invoice is. */
export function customLines(
  { plan }: Pick<AttachIntent, 'plan'>,
  items: readonly { amount: number; description: string }[],
): Line[] {
  return items.map(({ amount, description }) => ({
    name: description,
    description,
    planId: '',
    parentPlanId: plan.id,
    featureId: null,
    quantity: 1,
    amount,
    period: null,
    prorated: false,
    discounts: [],
  }));
}
