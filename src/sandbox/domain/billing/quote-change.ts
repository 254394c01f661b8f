import type { Context } from '../../context.ts';
import type { PlanItem } from '../../schema/plan-item.ts';
import type { UpdateBody } from '../../schema/update-subscription.ts';
import { addUnits } from '../calendar.ts';
import { chosenPromoCodes } from '../promo-code.ts';
import { billingCycleOf } from '../classify.ts';
import type { Change } from './change.ts';
import { forgetsUsage, incomingPlan, meteredLines, subscriptionChange } from './changes.ts';
import { type Charge, chargesOf, chargesOfSubscription, creditLines, linesOf } from './charges.ts';
import { chosenCoupons, discounted, standingCoupons } from './discount.ts';
import type { Line } from './line.ts';
import { unusedShare } from './period.ts';
import type { NextPeriod, Quote } from './quote.ts';
import { customLines } from './quote-attach.ts';
import { ownCurrency } from './renewal.ts';

/**
 * What a change of a subscription costs. Changes nothing.
 * @throws an `ApiError` with status 400 for an unknown coupon
 */
export function quoteChange({ account }: Context, change: Change, body: UpdateBody): Quote {
  const { holder, subscription, plan, terms, prepaid, licenses, period } = change;
  const { customer, now } = holder;
  const currency = ownCurrency(customer);
  const coupons = chosenCoupons(account, body.discounts);
  const promoCodes = chosenPromoCodes(account, body.discounts);
  const applied = [...coupons, ...standingCoupons(account, customer, now)];
  const before = chargesOfSubscription(account, subscription, currency);
  const after = chargesOf(account, { plan, terms, prepaid, licenses }, currency);
  const quote: Quote = {
    lines: [],
    currency,
    next: nextOf(account, change, after),
    coupons,
    promoCodes,
    incoming: [incomingPlan({ plan, terms, prepaid }, { expiresAt: subscription.expiresAt })],
    outgoing: subscriptionChange(account, subscription, { expiresAt: now }),
    resetsUsage: change.regrants && forgetsUsage(customer, subscription, change.carried),
  };
  if (body.custom_line_items !== undefined) {
    return { ...quote, lines: customLines({ plan }, body.custom_line_items) };
  }
  if (body.proration_behavior === 'none') return quote;
  const opened = period === null ? null : { start: Math.max(period.start, now), end: period.end };
  const { currentPeriodEnd: end } = subscription;
  const unused = unusedShare(subscription, now);
  const lines: Line[] = [];
  for (const charge of before) {
    const other = after.find((candidate) => sameThing(candidate, charge));
    const share = shareOf(change, charge, other, unused);
    if (isSame(change, charge, other) || charge.once) continue;
    lines.push(...creditLines([charge], end === null ? null : { start: now, end }, share));
  }
  for (const charge of after) {
    const other = before.find((candidate) => sameThing(candidate, charge));
    if (isSame(change, charge, other)) continue;
    const added = charge.once && other !== undefined ? charge.amount - other.amount : charge.amount;
    if (charge.once && added <= 0) continue;
    const share = shareOf(change, other, charge, period?.share ?? 1);
    lines.push(...linesOf([{ ...charge, amount: added }], opened, share));
  }
  return { ...quote, lines: discounted(lines, applied) };
}

function sameThing(a: Charge, b: Charge): boolean {
  return a.featureId === b.featureId && a.name === b.name && a.once === b.once;
}

/** A charge that goes on as it is, in the same period, is neither credited nor charged again. */
function isSame({ reanchored, period, subscription }: Change, a: Charge, b: Charge | undefined): boolean {
  const billed = period !== null && subscription.currentPeriodEnd !== null;
  return b !== undefined && a.amount === b.amount && a.quantity === b.quantity && (!reanchored || !billed);
}

/** How much of a full period a changed charge counts for: what is left of it, unless its item says otherwise. */
function shareOf({ terms }: Change, from: Charge | undefined, to: Charge | undefined, share: number): number {
  const featureId = from?.featureId ?? to?.featureId;
  const item: PlanItem | undefined = terms.items.find(
    ({ feature_id, price }) => feature_id === featureId && price?.billing_method === 'prepaid',
  );
  if (item?.proration === undefined || share === 0) return share;
  const { on_increase: onIncrease, on_decrease: onDecrease } = item.proration;
  if ((to?.quantity ?? 0) >= (from?.quantity ?? 0)) {
    return onIncrease === 'prorate_immediately' ? share : 0;
  }
  return onDecrease === 'prorate' || onDecrease === 'prorate_immediately' ? share : 0;
}

function nextOf(account: Context['account'], change: Change, charges: readonly Charge[]): NextPeriod | null {
  const { plan, terms, period } = change;
  const cycle = billingCycleOf(terms);
  if (cycle === null || period === null) return null;
  const next = { start: period.end, end: addUnits(period.end, cycle.interval, cycle.count) };
  const lines = linesOf(
    charges.filter(({ once }) => !once),
    next,
  );
  return { startsAt: next.start, lines, usage: meteredLines(account, plan, terms, next) };
}
