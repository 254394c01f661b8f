import type { Context } from '../../context.ts';
import type { Account } from '../../state/account.ts';
import type { AttachBody } from '../../schema/attach.ts';
import type { Customer } from '../../state/customer.ts';
import { type AttachIntent, carries } from '../attach.ts';
import { givesWayTo, startOf } from '../carry-out-attach.ts';
import { paymentOf } from '../classify.ts';
import { prepaidOf } from '../create-subscription.ts';
import { chosenPromoCodes } from '../promo-code.ts';
import { endedBy, isUnbilled, linesNow, type Priced } from './attach-lines.ts';
import { forgetsUsage, incomingPlan, type PlanTimes, subscriptionChange } from './changes.ts';
import { chargesOf, cyclesOfHolding, type Holding } from './charges.ts';
import { chosenCoupons, discounted, laterCoupons, standingCoupons } from './discount.ts';
import { currencyOf, defaultCurrency } from './money.ts';
import { billedPlan, billedPlans, nextCycle, type NextCycleQuestion } from './next-cycle.ts';
import { frameOf } from './period.ts';
import { placeOf } from './place.ts';
import type { NextPeriod, PlanChange, Quote } from './quote.ts';
import { runningTrial } from './together.ts';

/** A plan to attach, and the request that asks for it. */
export interface AttachPart {
  intent: AttachIntent;
  body: AttachBody;
}

interface PricedPart extends Priced {
  holding: Holding;
  later: boolean;
}

/**
 * What attaching plans, one or several together, costs and changes. Changes nothing.
 * @throws an `ApiError`: 400 for a currency that does not fit, or an unknown coupon
 */
export function quoteAttach({ account }: Context, parts: readonly AttachPart[]): Quote {
  const priced = parts.map((part) => priceOf(account, part));
  const [first] = priced;
  if (first === undefined) {
    return { currency: defaultCurrency, lines: [], next: null, coupons: [], incoming: [], outgoing: [] };
  }
  const { currency, body } = first;
  const { customer, now } = first.intent.holder;
  const named = priced.flatMap(({ intent: { plan, terms } }) => [
    plan.id,
    ...terms.licenses.map(({ planId }) => planId),
  ]);
  const coupons = chosenCoupons(account, body.discounts, named);
  const alone = priced.every(({ intent: { terms } }) => paymentOf(terms) === 'one_off');
  const standing = standingCoupons(account, customer, now, alone);
  const lines = discounted(linesNow(account, priced), [...new Set([...coupons, ...standing])]);
  // Coupons of a plan that is dated back began with it.
  const from = Math.min(now, ...priced.map(({ intent }) => intent.startsAt));
  const billed = lines.some(({ amount }) => amount !== 0);
  const next = nextOf(account, customer, priced, {
    unprorated: body.proration_behavior === 'none',
    currency,
    couponsAt: (at) => laterCoupons(account, customer, coupons, { from, at, billed }),
  });
  const opensTrial = priced.some(
    ({ later, place, intent, body: own }) =>
      !later && place !== null && place.trialEndsAt !== null && !isUnbilled(intent, own),
  );
  const resets = priced.flatMap((part) => resetsUsage(customer, part));
  return {
    currency,
    next,
    // A coupon of a purchase that is paid once comes off its invoice only.
    coupons: alone ? [] : coupons,
    couponsFrom: from,
    promoCodes: chosenPromoCodes(account, body.discounts, standing),
    incoming: priced.map(comingOf),
    outgoing: priced.flatMap((part) => goingOf(account, part)),
    ...(resets.length === 0 ? {} : { resetsUsage: resets.some(Boolean) }),
    lines,
    opensTrial,
  };
}

function priceOf(account: Account, { intent, body }: AttachPart): PricedPart {
  const { holder, plan, terms, startsAt } = intent;
  const { customer, now } = holder;
  const currency = currencyOf(customer, terms, body.currency);
  const start = startOf(account, intent, body);
  const holding = {
    plan,
    terms,
    prepaid: prepaidOf(terms, start.quantities),
    licenses: start.licenses ?? {},
  };
  const later = startsAt > now;
  const place = placeOf(customer, cyclesOfHolding(holding), { ...start, now: later ? startsAt : now });
  return { intent, body, currency, holding, charges: chargesOf(account, holding, currency), place, later };
}

function comingOf({ intent: { startsAt }, body, holding, later }: PricedPart): PlanChange {
  return incomingPlan(holding, { effectiveAt: later ? startsAt : null, expiresAt: body.ends_at ?? null });
}

function goingOf(account: Account, { intent, later }: PricedPart): PlanChange[] {
  const { holder, current, removed, startsAt } = intent;
  const { now } = holder;
  const times: PlanTimes = { effectiveAt: null, canceledAt: now, expiresAt: now };
  const whenReplaced = later ? { ...times, effectiveAt: startsAt, expiresAt: startsAt } : times;
  return [
    ...(current === undefined ? [] : subscriptionChange(account, current, whenReplaced)),
    ...removed.flatMap((subscription) => subscriptionChange(account, subscription, times)),
  ];
}

function resetsUsage(customer: Customer, { intent: { current }, body, later }: PricedPart): boolean[] {
  if (later || current === undefined) return [];
  return [forgetsUsage(customer, current, carries(body.carry_over_usages))];
}

/** What the customer pays next, for all plans that are billed together. */
function nextOf(
  account: Account,
  customer: Customer,
  priced: readonly PricedPart[],
  terms: Pick<NextCycleQuestion, 'unprorated' | 'currency' | 'couponsAt'>,
): NextPeriod | null {
  const placed = priced.find(({ place }) => place !== null) ?? priced[0];
  if (placed === undefined) return null;
  const { place, intent, later } = placed;
  const { current, holder } = intent;
  const { now } = holder;
  const billing = place?.billing ?? current?.billing ?? null;
  const frame = place ?? (current === undefined ? null : frameOf(current, now));
  if (frame === null) return null;
  const ended = priced.flatMap((part) => endedBy(part.intent));
  const waiting = customer.subscriptions.filter((other) =>
    priced.some((part) => part.intent.replaces && givesWayTo(account, other, part.intent)),
  );
  const incoming = priced.map(({ holding, intent: { startsAt: from }, body }) => ({
    ...holding,
    from,
    until: body.ends_at ?? null,
  }));
  const leaving = priced.flatMap((part) =>
    part.later && part.intent.current !== undefined
      ? billedPlan(account, part.intent.current, part.intent.startsAt)
      : [],
  );
  const trialEndsAt = billing !== null && later ? runningTrial(customer, billing, now) : frame.trialEndsAt;
  return nextCycle(account, {
    plans: [...billedPlans(account, customer, billing, [...ended, ...waiting]), ...leaving, ...incoming],
    frame: { ...frame, trialEndsAt },
    fresh: place?.fresh === true,
    resetsAt: place?.resetsAt ?? null,
    now,
    ...terms,
  });
}
