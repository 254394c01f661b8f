import type { Context } from '../../context.ts';
import type { AttachBody } from '../../schema/attach.ts';
import type { Coupon } from '../../state/reward.ts';
import { type AttachIntent, carries, startOf } from '../attach.ts';
import { addUnits } from '../calendar.ts';
import { chosenPromoCodes } from '../promo-code.ts';
import { billingCycleOf } from '../classify.ts';
import { prepaidOf } from '../create-subscription.ts';
import { forgetsUsage, incomingPlan, meteredLines, subscriptionChange } from './changes.ts';
import { type Charge, chargesOf, linesOf } from './charges.ts';
import { chosenCoupons, discounted, laterCoupons, standingCoupons } from './discount.ts';
import type { Line } from './line.ts';
import { currencyOf } from './money.ts';
import { firstPeriod, type Period } from './period.ts';
import type { NextPeriod, Quote } from './quote.ts';
import { closingLines } from './renewal.ts';

/**
 * What attaching a plan costs and changes. Changes nothing.
 * @throws an `ApiError`: 400 for a currency that does not fit, or an unknown coupon
 */
export function quoteAttach({ account }: Context, intent: AttachIntent, body: AttachBody): Quote {
  const { holder, plan, terms, current, startsAt, removed } = intent;
  const { customer, now } = holder;
  const currency = currencyOf(customer, terms, body.currency);
  const coupons = chosenCoupons(account, body.discounts, [plan.id]);
  const promoCodes = chosenPromoCodes(account, body.discounts);
  const applied = [...new Set([...coupons, ...standingCoupons(account, customer, now)])];
  const start = startOf(account, intent, body);
  const prepaid = prepaidOf(terms, start.quantities);
  const charges = chargesOf(
    account,
    {
      plan,
      terms,
      prepaid,
      licenses: start.licenses ?? {},
    },
    currency,
  );
  const later = startsAt > now;
  const period = firstPeriod(customer, terms, later ? { ...start, now: startsAt } : start);
  const effectiveAt = later ? startsAt : null;
  const ends = later && current !== undefined ? startsAt : now;
  const incoming = [incomingPlan({ plan, terms, prepaid }, { effectiveAt, expiresAt: body.ends_at ?? null })];
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
    later ? [] : linesNow(account, intent, body, { charges, period, currency }),
    applied,
  );
  const billed = lines.some(({ amount }) => amount !== 0);
  const lasting = (at: number): Coupon[] => laterCoupons(account, customer, coupons, { now, at, billed });
  const next = later
    ? startingPeriod(account, intent, charges, period, body.proration_behavior === 'none', lasting(startsAt))
    : nextOf(account, intent, charges, period?.end ?? null, lasting(period?.end ?? now));
  return { currency, next, coupons, promoCodes, incoming, outgoing, ...resets, lines };
}

/** What is paid, and given back, when the plan starts now. */
function linesNow(
  account: Context['account'],
  { holder: { customer, now }, plan, startsAt, current, removed }: AttachIntent,
  body: AttachBody,
  { charges, period, currency }: { charges: readonly Charge[]; period: Period | null; currency: string },
): Line[] {
  if (body.custom_line_items !== undefined && body.custom_line_items.length > 0) {
    return customLines({ plan }, body.custom_line_items);
  }
  const ended = [...(current === undefined ? [] : [current]), ...removed];
  const merges = ended.length > 0 || (period !== null && period.share < 1);
  const opened = period === null ? null : { start: Math.max(period.start, startsAt), end: period.end };
  if (body.proration_behavior === 'none' && merges) return linesOf(charges, opened, 0);
  return [
    ...ended.flatMap((subscription) => closingLines(account, customer, subscription, now, currency)),
    ...linesOf(charges, opened, period?.share ?? 1),
  ];
}

/** What the customer pays when a plan starts later; as far as it can be known now, without what it will use. */
function startingPeriod(
  account: Context['account'],
  intent: AttachIntent,
  charges: readonly Charge[],
  period: Period | null,
  unprorated: boolean,
  coupons: readonly Coupon[],
): NextPeriod | null {
  const { startsAt, current, holder } = intent;
  const next = nextOf(account, intent, charges, startsAt, coupons);
  if (next === null || period === null) return next;
  const credits =
    unprorated || current === undefined ? [] : closingLines(account, holder.customer, current, startsAt);
  const recurring = charges.filter(({ once }) => !once);
  const share = unprorated && period.share < 1 ? 0 : period.share;
  const lines = [
    ...credits.filter(({ amount }) => amount < 0),
    ...linesOf(recurring, { start: startsAt, end: period.end }, share),
  ];
  return { ...next, lines: discounted(lines, coupons) };
}

function nextOf(
  account: Context['account'],
  { plan, terms }: AttachIntent,
  charges: readonly Charge[],
  startsAt: number | null,
  coupons: readonly Coupon[],
): NextPeriod | null {
  const cycle = billingCycleOf(terms);
  if (cycle === null || startsAt === null) return null;
  const period = { start: startsAt, end: addUnits(startsAt, cycle.interval, cycle.count) };
  const lines = linesOf(
    charges.filter(({ once }) => !once),
    period,
  );
  return {
    startsAt,
    lines: discounted(lines, coupons),
    usage: meteredLines(account, plan, terms, period),
  };
}

/** Lines that the caller wrote. */
export function customLines(
  { plan }: Pick<AttachIntent, 'plan'>,
  items: readonly { amount: number; description: string }[],
): Line[] {
  return items.map(({ amount, description }) => ({
    name: plan.name,
    description,
    planId: plan.id,
    featureId: null,
    quantity: 1,
    amount,
    period: null,
    prorated: false,
    discounts: [],
  }));
}
