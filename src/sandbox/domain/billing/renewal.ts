import type { Account } from '../../state/account.ts';
import type { Customer } from '../../state/customer.ts';
import type { Subscription } from '../../state/subscription.ts';
import { chargesOfSubscription, linesOf, usageLines } from './charges.ts';
import { discounted, standingCoupons } from './discount.ts';
import { createInvoice } from './invoice.ts';
import type { Line } from './line.ts';
import { defaultCurrency } from './money.ts';

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
  const paid = collection === 'card' && customer.paymentMethod !== null;
  const bill = {
    lines: discounted(lines, standingCoupons(account, customer, now)),
    currency: ownCurrency(customer),
    entityId,
  };
  const invoice = createInvoice(account, customer, bill, { status: paid ? 'paid' : 'open', now });
  if (invoice !== null && collection === 'card' && !paid) subscription.pastDue = true;
}

/** Bills what was used beyond the grant, when a subscription ends. */
export function billUsage(
  account: Account,
  customer: Customer,
  subscription: Subscription,
  now: number,
): void {
  if (subscription.collection === 'none') return;
  const lines = usageLines(account, customer, subscription, ownCurrency(customer));
  collect(account, customer, subscription, lines, now);
}

/** Bills the first period of a plan whose time has come, and the last usage of the one that it takes the place of. */
export function billScheduledStart(
  account: Account,
  customer: Customer,
  replaced: Subscription | undefined,
  subscription: Subscription,
): void {
  if (replaced !== undefined) billUsage(account, customer, replaced, subscription.startedAt);
  collect(
    account,
    customer,
    subscription,
    nextPeriodLines(account, customer, subscription),
    subscription.startedAt,
  );
}

/** What the current period costs in advance; nothing in a trial. */
function nextPeriodLines(account: Account, customer: Customer, subscription: Subscription): Line[] {
  const { currentPeriodStart: start, currentPeriodEnd: end, trialEndsAt } = subscription;
  if (start === null || end === null || end === trialEndsAt) return [];
  const charges = chargesOfSubscription(account, customer, subscription, ownCurrency(customer));
  return linesOf(charges, { start, end });
}
