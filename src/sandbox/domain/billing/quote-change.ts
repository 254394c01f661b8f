import type { Context } from '../../context.ts';
import type { UpdateBody } from '../../schema/update-subscription.ts';
import { chosenPromoCodes } from '../promo-code.ts';
import type { Change } from './change.ts';
import { addsPrice, changedLines } from './change-lines.ts';
import { forgetsUsage, incomingPlan, subscriptionChange } from './changes.ts';
import { chosenCoupons, discounted, laterCoupons, standingCoupons } from './discount.ts';
import type { Line } from './line.ts';
import { billedPlans, nextCycle } from './next-cycle.ts';
import type { NextPeriod, Quote } from './quote.ts';
import { customLines } from './attach-lines.ts';
import { ownCurrency, trialLines } from './renewal.ts';

/** What a change costs: now, and with the next bill. */
export interface ChangeQuote extends Quote {
  deferred: Line[];
}

/**
 * What a change of a subscription costs. Changes nothing.
 * @throws an `ApiError` with status 400 for an unknown coupon
 */
export function quoteChange({ account }: Context, change: Change, body: UpdateBody): ChangeQuote {
  const { holder, subscription, plan, terms, quantities } = change;
  const { customer, now } = holder;
  const currency = ownCurrency(customer);
  const coupons = chosenCoupons(account, body.discounts);
  const applied = [...coupons, ...standingCoupons(account, customer, now)];
  const { prepaid } = quantities;
  const { now: due, later } = linesOfChange(account, change, currency, body);
  const billed = due.some(({ amount }) => amount !== 0);
  const next = nextOf(account, change, currency, later, (at) =>
    laterCoupons(account, customer, coupons, { from: now, at, billed }),
  );
  return {
    lines: discounted(due, applied),
    deferred: later,
    opensTrial: opensTrial(account, change, body),
    currency,
    next,
    coupons,
    promoCodes: chosenPromoCodes(account, body.discounts),
    incoming: [incomingPlan({ plan, terms, prepaid }, { expiresAt: subscription.expiresAt })],
    outgoing: subscriptionChange(account, subscription, { expiresAt: now }),
    resetsUsage:
      change.intent === 'update_plan' &&
      forgetsUsage(customer, subscription, (featureId) => change.carried(featureId, true)),
  };
}

/**
 * Whether an invoice of nothing is written: for a plan that is billed from now on and starts with a trial or joins one, and
 * on a trial for another end of it or a price that was not there.
 */
function opensTrial(account: Context['account'], change: Change, body: UpdateBody): boolean {
  const { place, subscription, holder } = change;
  if (place === null || place.trialEndsAt === null || body.no_billing_changes === true) return false;
  const { billing, trialEndsAt } = subscription;
  if (billing === null) return true;
  if (trialEndsAt === null || trialEndsAt <= holder.now) return false;
  return place.trialEndsAt !== trialEndsAt || addsPrice(account, change);
}

function linesOfChange(
  account: Context['account'],
  change: Change,
  currency: string,
  body: UpdateBody,
): { now: Line[]; later: Line[] } {
  const { holder, subscription, plan, place } = change;
  const { customer, now } = holder;
  if (body.custom_line_items !== undefined) {
    return { now: customLines({ plan }, body.custom_line_items), later: [] };
  }
  const unprorated = body.proration_behavior === 'none';
  const skips = unprorated && body.billing_cycle_anchor !== 'now' && subscription.billing !== null;
  const unbilled =
    body.no_billing_changes === true || subscription.oneOff || subscription.status === 'scheduled';
  if (unbilled || skips) return { now: [], later: [] };
  const all = changedLines(account, change, currency).filter(({ line }) => !unprorated || line.amount > 0);
  const others = place === null ? [] : trialLines(account, customer, place, [subscription], now, currency);
  return {
    now: [...all.filter(({ waits }) => !waits).map(({ line }) => line), ...others],
    later: all.filter(({ waits }) => waits).map(({ line }) => line),
  };
}

function nextOf(
  account: Context['account'],
  change: Change,
  currency: string,
  deferred: readonly Line[],
  couponsAt: (at: number) => ReturnType<typeof laterCoupons>,
): NextPeriod | null {
  const { holder, subscription, plan, terms, quantities, licenses, place } = change;
  const { customer, now } = holder;
  if (place === null) return null;
  const { expiresAt: until } = subscription;
  const prepaid = { ...quantities.prepaid, ...quantities.upcoming };
  const others = billedPlans(account, customer, place.billing, [subscription]);
  const plans = [...others, { plan, terms, prepaid, licenses, from: now, until }];
  const next = nextCycle(account, {
    plans,
    frame: place,
    fresh: place.fresh,
    resetsAt: place.resetsAt,
    now,
    currency,
    couponsAt,
  });
  return next === null ? null : { ...next, lines: [...deferred, ...next.lines] };
}
