import type { Account } from '../../state/account.ts';
import type { Customer } from '../../state/customer.ts';
import type { Subscription } from '../../state/subscription.ts';
import { chargesOfSubscription, creditLines, linesOf, usageLines } from './charges.ts';
import { discounted, standingCoupons } from './discount.ts';
import { createInvoice } from './invoice.ts';
import { type Line, sumOf } from './line.ts';
import { defaultCurrency } from './money.ts';
import { firstPeriod, unusedShare } from './period.ts';

/** The currency a customer is billed in, when nothing else is asked for. */
export function ownCurrency({ currency }: Customer): string {
  return currency ?? defaultCurrency;
}

/**
 * Collects money without the customer: from its card, or by an invoice that it pays later. A card that is not there
 * leaves the subscription past due.
 */
export function collect(
  account: Account,
  customer: Customer,
  subscription: Subscription,
  lines: readonly Line[],
  now: number,
): void {
  const { collection, entityId } = subscription;
  if (collection === 'none') return;
  const bill = {
    lines: discounted(lines, standingCoupons(account, customer, now)),
    currency: ownCurrency(customer),
    entityId,
  };
  // Nobody has to pay for what is given back.
  const paid = sumOf(bill.lines) < 0 || (collection === 'card' && customer.paymentMethod !== null);
  const invoice = createInvoice(account, customer, bill, { status: paid ? 'paid' : 'open', now });
  if (invoice !== null && collection === 'card' && !paid) subscription.pastDue = true;
}

/** What is given back of a subscription that ends, for what is left of its period, and what was used beyond its grant. */
export function closingLines(
  account: Account,
  customer: Customer,
  subscription: Subscription,
  now: number,
  currency = ownCurrency(customer),
): Line[] {
  const charges = chargesOfSubscription(account, subscription, currency);
  const { currentPeriodEnd: end } = subscription;
  return [
    ...creditLines(charges, end === null ? null : { start: now, end }, unusedShare(subscription, now)),
    ...usageLines(account, customer, subscription, currency, now),
  ];
}

/**
 * Puts a scheduled subscription whose time has come into the billing period that is running.
 * @returns bills it, with the plan that it takes the place of; for after its rows are there, as seats in use count
 */
export function openScheduled(
  account: Account,
  customer: Customer,
  replaced: Subscription | undefined,
  subscription: Subscription,
): () => void {
  const { terms, opening, trialEndsAt, startedAt: at } = subscription;
  const { unprorated } = opening;
  const period = firstPeriod(customer, terms, {
    ...opening,
    startsAt: at,
    now: at,
    replaces: replaced,
    trialEndsAt,
  });
  Object.assign(subscription, {
    currentPeriodStart: period?.start ?? null,
    currentPeriodEnd: period?.end ?? null,
    billingAnchor: period?.anchor ?? subscription.billingAnchor,
  });
  const closing = replaced === undefined ? [] : closingLines(account, customer, replaced, at);
  const before = unprorated === true ? closing.filter(({ amount }) => amount > 0) : closing;
  return () => {
    const charges = chargesOfSubscription(account, subscription, ownCurrency(customer));
    const { share, start, end } = period ?? { share: 1, start: at, end: at };
    const skips = unprorated === true && share < 1;
    const after = linesOf(charges, { start: Math.max(start, at), end }, skips ? 0 : share);
    if (subscription.collection !== 'none')
      collect(account, customer, subscription, [...before, ...after], at);
    else if (replaced !== undefined) collect(account, customer, replaced, before, at);
  };
}
