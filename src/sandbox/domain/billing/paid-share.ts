import type { Account } from '../../state/account.ts';
import type { Invoice, InvoiceLine } from '../../state/invoice.ts';
import type { Subscription } from '../../state/subscription.ts';
import { sum } from '../decimal.ts';
import type { Charge } from './charges.ts';

/** Notes on the lines of an invoice which of the plans that it gave the customer they are for. */
export function claimLines(invoice: Invoice, subscriptions: readonly Subscription[]): void {
  const claimed = new Set<InvoiceLine>();
  for (const subscription of subscriptions) {
    const charged = new Set<string>();
    const offered = new Set(subscription.terms.licenses.map(({ planId }) => planId));
    for (const line of invoice.lines) {
      const what = `${line.planId} ${line.featureId}`;
      if (line.amount <= 0 || claimed.has(line) || charged.has(what)) continue;
      if (line.planId !== subscription.planId && !offered.has(line.planId ?? '')) continue;
      charged.add(what);
      claimed.add(line);
      line.subscriptionId = subscription.id;
    }
  }
}

/**
 * The part of a charge's price that was paid for the running period: less than 1 after a discount. What was never
 * billed counts as if it had been.
 */
export function paidShare(
  { customers, invoices }: Account,
  subscription: Subscription,
  charge: Pick<Charge, 'planId' | 'featureId'>,
  at: number,
): number {
  const owner = customers.find(({ subscriptions }) => subscriptions.includes(subscription));
  const lines = invoices
    .filter((invoice) => invoice.customer === owner?.internalId && invoice.status !== 'void')
    .flatMap((invoice) => invoice.lines)
    .filter(
      (line) =>
        line.subscriptionId === subscription.id &&
        line.planId === charge.planId &&
        line.featureId === charge.featureId &&
        line.amount > 0 &&
        (line.periodStart ?? at) <= at &&
        (line.periodEnd ?? at) > at,
    );
  const full = sum(lines.map(({ amount }) => amount));
  return full === 0 ? 1 : sum(lines.map(({ amountAfterDiscounts }) => amountAfterDiscounts)) / full;
}
