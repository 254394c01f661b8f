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
import { chosenCoupons, discounted, standingCoupons } from './discount.ts';
import type { Line } from './line.ts';
import { currencyOf } from './money.ts';
import { firstPeriod, type Period } from './period.ts';
import type { NextPeriod, Quote } from './quote.ts';
import { closingLines } from './renewal.ts';

/**
 * What attaching a plan costs and changes. Changes nothing.
 * @throws an `ApiError`: 400 for a currency that does not fit, 400 for an unknown coupon
 */
export function quoteAttach({ account }: Context, intent: AttachIntent, body: AttachBody): Quote {
  const { holder, plan, terms, current, renews, startsAt, removed } = intent;
  const { customer, now } = holder;
  const currency = currencyOf(customer, terms, body.currency);
  const coupons = chosenCoupons(account, body.discounts);
  const promoCodes = chosenPromoCodes(account, body.discounts);
  const applied = [...coupons, ...standingCoupons(account, customer, now)];
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
  const nextStart = renews ? (current?.currentPeriodEnd ?? startsAt) : (period?.end ?? null);
  const next = later
    ? startingPeriod(account, intent, charges, period, body.proration_behavior === 'none', applied)
    : nextOf(account, intent, charges, nextStart, applied);
  const effectiveAt = later ? startsAt : null;
  const ends = later && current !== undefined ? startsAt : now;
  const incoming = renews
    ? current === undefined
      ? []
      : subscriptionChange(account, current, {})
    : [incomingPlan({ plan, terms, prepaid }, { effectiveAt, expiresAt: body.ends_at ?? null })];
  const leaving = [
    ...(renews || current === undefined ? [] : [{ subscription: current, at: effectiveAt, ends }]),
    ...removed.map((subscription) => ({ subscription, at: null, ends: now })),
  ];
  const outgoing = leaving.flatMap(({ subscription, at, ends: expiresAt }) =>
    subscriptionChange(account, subscription, { effectiveAt: at, canceledAt: now, expiresAt }),
  );
  const quote = { currency, next, coupons, promoCodes, incoming, outgoing };
  if (renews || later) return { ...quote, lines: [] };
  const resets =
    current === undefined
      ? {}
      : { resetsUsage: forgetsUsage(customer, current, carries(body.carry_over_usages)) };
  if (body.custom_line_items !== undefined) {
    return { ...quote, ...resets, lines: customLines(intent, body.custom_line_items) };
  }
  const ended = [...(current === undefined ? [] : [current]), ...removed];
  const merges = ended.length > 0 || (period !== null && period.share < 1);
  const skips = body.proration_behavior === 'none' && merges;
  const opened = period === null ? null : { start: Math.max(period.start, startsAt), end: period.end };
  const lines = skips
    ? linesOf(charges, opened, 0)
    : [
        ...ended.flatMap((subscription) => closingLines(account, customer, subscription, now, currency)),
        ...linesOf(charges, opened, period?.share ?? 1),
      ];
  return { ...quote, ...resets, lines: discounted(lines, applied) };
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
  return { ...next, lines: discounted(lines, lasting(coupons)) };
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
    lines: discounted(lines, lasting(coupons)),
    usage: meteredLines(account, plan, terms, period),
  };
}

function lasting(coupons: readonly Coupon[]): Coupon[] {
  return coupons.filter(({ duration }) => duration.type !== 'one_off');
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
