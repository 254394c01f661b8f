import { nextPeriodOf } from '../domain/billing/cancel.ts';
import { usageLines } from '../domain/billing/charges.ts';
import { discounted, standingCoupons } from '../domain/billing/discount.ts';
import { type Line, subtotalOf, sumOf } from '../domain/billing/line.ts';
import { ownCurrency } from '../domain/billing/renewal.ts';
import type { Holder } from '../domain/holder.ts';
import type { Account } from '../state/account.ts';
import { lineView } from './preview.ts';

/** The invoices that a customer's plans will bring next: usage so far, and the price of the period that starts then. */
export function invoicePreviews(account: Account, holder: Holder): Record<string, unknown>[] {
  const { customer, now } = holder;
  const currency = ownCurrency(customer);
  const byTime = new Map<number, Line[]>();
  for (const subscription of customer.subscriptions) {
    const next = nextPeriodOf(account, { holder, subscription });
    if (subscription.status !== 'active' || next === null) continue;
    const ends = subscription.expiresAt !== null && subscription.expiresAt <= next.startsAt;
    const used = usageLines(account, customer, subscription, currency, next.startsAt);
    const lines = [...used, ...(ends ? [] : next.lines)];
    byTime.set(next.startsAt, [...(byTime.get(next.startsAt) ?? []), ...lines]);
  }
  return [...byTime]
    .filter(([, lines]) => lines.length > 0)
    .toSorted(([a], [b]) => a - b)
    .map(([invoiceAt, all]) => {
      const lines = discounted(all, standingCoupons(account, customer, now));
      return {
        plan_ids: [...new Set(lines.map(({ planId }) => planId))],
        invoice_at: invoiceAt,
        currency,
        subtotal: subtotalOf(lines),
        total: sumOf(lines),
        line_items: lines.map(lineView),
      };
    });
}
