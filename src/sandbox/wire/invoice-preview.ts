import { discounted, standingCoupons } from '../domain/billing/discount.ts';
import { type Line, subtotalOf, sumOf } from '../domain/billing/line.ts';
import { billedPlans, nextCycle } from '../domain/billing/next-cycle.ts';
import { frameOf } from '../domain/billing/period.ts';
import { ownCurrency } from '../domain/billing/renewal.ts';
import { billedTogether, isBilled } from '../domain/billing/together.ts';
import { nextTurn } from '../domain/billing/turn.ts';
import { usageLines } from '../domain/billing/usage-lines.ts';
import type { Holder } from '../domain/holder.ts';
import type { Account } from '../state/account.ts';
import type { Billing } from '../state/billing.ts';
import { lineView } from './preview.ts';

/** The invoices that a customer's plans will bring next: usage so far, and the price of the periods that start then. */
export function invoicePreviews(account: Account, holder: Holder): Record<string, unknown>[] {
  const { customer, now } = holder;
  const billings = new Set(customer.subscriptions.filter(isBilled).flatMap(({ billing }) => billing ?? []));
  return [...billings]
    .flatMap((billing) => upcoming(account, holder, billing))
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, lines: all }) => {
      const lines = discounted(all, standingCoupons(account, customer, now));
      return {
        plan_ids: [...new Set(lines.map(({ planId }) => planId))],
        invoice_at: at,
        currency: ownCurrency(customer),
        subtotal: subtotalOf(lines),
        total: sumOf(lines),
        line_items: lines.map(lineView),
      };
    });
}

/** The next bill of plans that are billed together; when they all end, of what was used until then. */
function upcoming(
  account: Account,
  { customer, now }: Holder,
  billing: Billing,
): { at: number; lines: Line[] }[] {
  const currency = ownCurrency(customer);
  const members = billedTogether(customer, billing);
  const [frame] = members.flatMap((member) => frameOf(member, now) ?? []);
  const plans = billedPlans(account, customer, billing);
  const next = frame === undefined ? null : nextCycle(account, { plans, frame, fresh: false, now, currency });
  const at = next?.startsAt ?? nextTurn(customer, billing);
  if (at === null) return [];
  const used = members.flatMap((member) => usageLines(account, customer, member, currency, at, 'period'));
  const lines = [...used, ...(next?.lines ?? [])];
  return lines.length === 0 ? [] : [{ at, lines }];
}
