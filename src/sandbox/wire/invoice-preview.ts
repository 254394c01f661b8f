import { discounted, standingCoupons } from '../domain/billing/discount.ts';
import { subtotalOf, sumOf } from '../domain/billing/line.ts';
import { chargesOfSubscription } from '../domain/billing/charges.ts';
import { periodLines } from '../domain/billing/charge-lines.ts';
import { frameOf } from '../domain/billing/period.ts';
import { ownCurrency } from '../domain/billing/renewal.ts';
import { billedTogether } from '../domain/billing/together.ts';
import { nextTurn } from '../domain/billing/turn.ts';
import { usageLines } from '../domain/billing/usage-lines.ts';
import type { Holder } from '../domain/holder.ts';
import type { Account } from '../state/account.ts';
import { lineView } from './preview.ts';

/** The invoices that a customer's plans will bring next: usage so far, and the price of the periods that start then. */
export function invoicePreviews(account: Account, { customer, now }: Holder): Record<string, unknown>[] {
  const currency = ownCurrency(customer);
  const billings = new Set(customer.subscriptions.flatMap(({ billing }) => billing ?? []));
  return [...billings]
    .flatMap((billing) => {
      const at = nextTurn(customer, billing);
      if (at === null) return [];
      const lines = billedTogether(customer, billing).flatMap((subscription) => {
        const frame = frameOf(subscription, at);
        const used = usageLines(account, customer, subscription, currency, at, 'period');
        const ends = subscription.expiresAt !== null && subscription.expiresAt <= at;
        if (frame === null || ends) return used;
        return [...used, ...periodLines(chargesOfSubscription(account, subscription, currency), frame, at)];
      });
      return lines.length === 0
        ? []
        : [{ at, lines: discounted(lines, standingCoupons(account, customer, now)) }];
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, lines }) => ({
      plan_ids: [...new Set(lines.map(({ planId }) => planId))],
      invoice_at: at,
      currency,
      subtotal: subtotalOf(lines),
      total: sumOf(lines),
      line_items: lines.map(lineView),
    }));
}
