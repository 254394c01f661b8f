import type { Context } from '../../context.ts';
import type { PlanItem } from '../../schema/plan-item.ts';
import type { UpdateBody } from '../../schema/update-subscription.ts';
import { chosenPromoCodes } from '../promo-code.ts';
import type { Change } from './change.ts';
import { forgetsUsage, incomingPlan, subscriptionChange } from './changes.ts';
import { creditLines, linesOf } from './charge-lines.ts';
import { type Charge, chargesOf, chargesOfSubscription } from './charges.ts';
import { chosenCoupons, discounted, standingCoupons } from './discount.ts';
import type { Line } from './line.ts';
import { billedPlans, nextCycle } from './next-cycle.ts';
import { type Frame, frameOf } from './period.ts';
import type { NextPeriod, Quote } from './quote.ts';
import { customLines } from './quote-attach.ts';
import { ownCurrency, trialLines } from './renewal.ts';

/**
 * What a change of a subscription costs. Changes nothing.
 * @throws an `ApiError` with status 400 for an unknown coupon
 */
export function quoteChange({ account }: Context, change: Change, body: UpdateBody): Quote {
  const { holder, subscription, plan, terms, prepaid, licenses, place } = change;
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
    next: nextOf(account, change, currency),
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
  const frame = frameOf(subscription, now);
  const lines: Line[] = [];
  for (const charge of before) {
    const other = after.find((candidate) => sameThing(candidate, charge));
    if (isSame(change, charge, other) || charge.cycle === null) continue;
    lines.push(...inShare(shareOf(change, charge, other), creditLines, charge, frame, now));
  }
  for (const charge of after) {
    const other = before.find((candidate) => sameThing(candidate, charge));
    if (isSame(change, charge, other)) continue;
    const added = charge.cycle === null && other !== undefined ? charge.amount - other.amount : charge.amount;
    if (charge.cycle === null && added <= 0) continue;
    lines.push(...inShare(shareOf(change, other, charge), linesOf, { ...charge, amount: added }, place, now));
  }
  if (place !== null) lines.push(...trialLines(account, customer, place, [subscription], now, currency));
  return { ...quote, lines: discounted(lines, applied) };
}

function sameThing(a: Charge, b: Charge): boolean {
  return a.featureId === b.featureId && a.name === b.name && (a.cycle === null) === (b.cycle === null);
}

/** A charge that goes on as it is, in the same period, is neither credited nor charged again. */
function isSame({ reanchored, place, subscription }: Change, a: Charge, b: Charge | undefined): boolean {
  const billed = place !== null && subscription.billing !== null;
  const same = b !== undefined && a.amount === b.amount && a.quantity === b.quantity;
  const sameCycle = a.cycle?.interval === b?.cycle?.interval && a.cycle?.count === b?.cycle?.count;
  return same && sameCycle && (!reanchored || !billed);
}

/** How much of a period a changed charge counts for: what is left of it, unless its item says otherwise. */
type Share = 'all' | 'rest' | 'none';

function shareOf({ terms }: Change, from: Charge | undefined, to: Charge | undefined): Share {
  const featureId = from?.featureId ?? to?.featureId;
  const item: PlanItem | undefined = terms.items.find(
    ({ feature_id, price }) => feature_id === featureId && price?.billing_method === 'prepaid',
  );
  if (item?.proration === undefined) return 'rest';
  const { on_increase: onIncrease, on_decrease: onDecrease } = item.proration;
  if ((to?.quantity ?? 0) >= (from?.quantity ?? 0)) {
    return onIncrease === 'prorate_immediately' ? 'rest' : 'none';
  }
  return onDecrease === 'prorate' || onDecrease === 'prorate_immediately' ? 'rest' : 'none';
}

function inShare(
  share: Share,
  lines: typeof linesOf,
  charge: Charge,
  frame: Frame | null,
  now: number,
): Line[] {
  if (share === 'none') return [];
  const found = lines([charge], frame, now);
  if (share === 'rest') return found;
  return found.map((line) => ({ ...line, amount: Math.sign(line.amount) * charge.amount, prorated: false }));
}

function nextOf(account: Context['account'], change: Change, currency: string): NextPeriod | null {
  const { holder, subscription, plan, terms, prepaid, licenses, place } = change;
  const { customer, now } = holder;
  if (place === null) return null;
  const { expiresAt: until } = subscription;
  const others = billedPlans(account, customer, place.billing, [subscription]);
  const plans = [...others, { plan, terms, prepaid, licenses, from: now, until }];
  return nextCycle(account, { plans, frame: place, fresh: place.fresh, now, currency });
}
