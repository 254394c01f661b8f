import type { Account } from '../../state/account.ts';
import type { Billing } from '../../state/billing.ts';
import type { Customer } from '../../state/customer.ts';
import type { Subscription } from '../../state/subscription.ts';
import { creditLines, linesOf } from './charge-lines.ts';
import { type Charge, chargesOfSubscription } from './charges.ts';
import { discounted, standingCoupons, useUpCoupons } from './discount.ts';
import { createInvoice } from './invoice.ts';
import { type Line, sumOf } from './line.ts';
import { defaultCurrency } from './money.ts';
import { paidShare } from './paid-share.ts';
import { frameOf, turnsAt } from './period.ts';
import type { Place } from './place.ts';
import { billedTogether, runningTrial } from './together.ts';
import { usageLines } from './usage-lines.ts';

/** The currency a customer is billed in, when nothing else is asked for. */
export function ownCurrency({ currency }: Customer): string {
  return currency ?? defaultCurrency;
}

/** Takes note of lines that a subscription brings about. */
export type AddLines = (subscription: Subscription, lines: readonly Line[]) => void;

interface Bill {
  lines: Line[];
  subscriptions: Set<Subscription>;
}

/** What falls due at one time: one invoice for all plans that are billed together. */
export function createBills(): {
  add: AddLines;
  collect(account: Account, customer: Customer, at: number): void;
} {
  const bills = new Map<Billing, Bill>();
  return {
    add(subscription, lines) {
      const { billing, collection } = subscription;
      if (billing === null || collection === 'none') return;
      const bill = bills.get(billing) ?? { lines: [], subscriptions: new Set() };
      bills.set(billing, bill);
      bill.lines.push(...lines.map((line) => ({ ...line, subscriptionId: subscription.id })));
      bill.subscriptions.add(subscription);
    },
    collect(account, customer, at) {
      for (const [billing, bill] of bills) collect(account, customer, billing, bill, at);
    },
  };
}

/**
 * Collects money without the customer: from its card, or by an invoice that it pays later. A card that is not there
 * leaves what is billed together past due.
 */
function collect(
  account: Account,
  customer: Customer,
  billing: Billing,
  { lines, subscriptions }: Bill,
  now: number,
): void {
  const entityIds = new Set([...subscriptions].map(({ entityId }) => entityId));
  const [entityId = null] = entityIds.size === 1 ? entityIds : [];
  const bill = {
    lines: discounted(lines, standingCoupons(account, customer, now)),
    currency: ownCurrency(customer),
    entityId,
  };
  const byCard = [...subscriptions].some(({ collection }) => collection === 'card');
  // Nobody has to pay for what is given back.
  const paid = sumOf(bill.lines) < 0 || (byCard && customer.paymentMethod !== null);
  const invoice = createInvoice(account, customer, bill, { status: paid ? 'paid' : 'open', now });
  if (bill.lines.some(({ discounts }) => discounts.length > 0)) useUpCoupons(account, customer);
  if (invoice === null || !byCard || paid) return;
  for (const subscription of billedTogether(customer, billing)) subscription.pastDue = true;
}

/** What is given back of a subscription that ends, for what is left of its periods, and what was used beyond its grant. */
export function closingLines(
  account: Account,
  customer: Customer,
  subscription: Subscription,
  now: number,
  currency = ownCurrency(customer),
): Line[] {
  const charges = chargesOfSubscription(account, subscription, currency);
  return [
    ...unusedLines(account, subscription, currency, now, charges),
    ...usageLines(account, customer, subscription, currency, now, 'closing'),
  ];
}

/** What is given back of a subscription, for what is left of its periods. */
export function unusedLines(
  account: Account,
  subscription: Subscription,
  currency: string,
  now: number,
  charges = chargesOfSubscription(account, subscription, currency),
): Line[] {
  const { billing } = subscription;
  const frame = frameOf(subscription, now);
  if (billing === null || frame === null) return [];
  // A period that starts now and was not billed yet is not given back.
  const paid = charges.filter(
    ({ cycle }) => cycle !== null && (billing.billedAt === now || !turnsAt(frame, cycle, now)),
  );
  return creditLines(asPaid(account, subscription, paid, now), frame, now);
}

/** Charges at what was really paid for them, after discounts. */
export function asPaid(
  account: Account,
  subscription: Subscription,
  charges: readonly Charge[],
  now: number,
): Charge[] {
  return charges.map((charge) => ({
    ...charge,
    amount: charge.amount * paidShare(account, subscription, charge, now),
  }));
}

/**
 * What a trial that begins or ends with a request does to the other plans that are billed together: what is left of
 * their periods is given back, or new periods are charged.
 * @param place - where what the request is about will be billed
 * @param except - the plans that the request is about
 */
export function trialLines(
  account: Account,
  customer: Customer,
  place: Place,
  except: readonly Subscription[],
  now: number,
  currency: string,
): Line[] {
  const { billing } = place;
  if (billing === null) return [];
  const before = runningTrial(customer, billing, now) !== null;
  const after = place.trialEndsAt !== null;
  if (before === after) return [];
  return billedTogether(customer, billing)
    .filter((one) => one.collection !== 'none' && !except.includes(one))
    .flatMap((one) => {
      if (after) return unusedLines(account, one, currency, now);
      const charges = chargesOfSubscription(account, one, currency).filter(({ cycle }) => cycle !== null);
      return linesOf(charges, place, now);
    });
}
