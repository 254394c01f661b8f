import type { CheckoutType } from '../domain/billing/checkout-type.ts';
import { type Line, subtotalOf, sumOf, totalOf } from '../domain/billing/line.ts';
import { money } from '../domain/billing/money.ts';
import type { PlanChange, Quote } from '../domain/billing/quote.ts';
import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import { planView } from './plan.ts';

/** What a request would cost and change, on the wire, with the customer's credit that pays for some of it. */
export function quoteView(account: Account, customer: Customer, quote: Quote): Record<string, unknown> {
  const due = sumOf(quote.lines);
  const balance = account.invoiceCredits.get(customer.internalId) ?? 0;
  const applied = Math.max(0, Math.min(balance, due));
  return {
    ...changesView(account, customer, quote),
    total: money(due - applied),
    invoice_credits: customer.stripeId === null ? undefined : { balance, applied, currency: quote.currency },
  };
}

/** What a request would cost and change, before any credit. */
export function changesView(account: Account, customer: Customer, quote: Quote): Record<string, unknown> {
  const { next } = quote;
  return {
    customer_id: customer.id,
    line_items: quote.lines.map(lineView),
    subtotal: subtotalOf(quote.lines),
    total: sumOf(quote.lines),
    currency: quote.currency,
    resets_usage: quote.resetsUsage,
    next_cycle:
      next === null
        ? undefined
        : {
            starts_at: next.startsAt,
            subtotal: subtotalOf(next.lines),
            total: sumOf(next.lines),
            line_items: next.lines.map(lineView),
            usage_line_items: next.usage.map(({ name, planId, featureId, period }) => ({
              display_name: name,
              plan_id: planId,
              feature_id: featureId,
              period: period ?? undefined,
            })),
          },
    incoming: quote.incoming.map((change) => changeView(account, change)),
    outgoing: quote.outgoing.map((change) => changeView(account, change)),
  };
}

/** One line of a bill. */
export function lineView(line: Line): Record<string, unknown> {
  return {
    display_name: line.name,
    description: line.description,
    subtotal: line.amount,
    total: totalOf(line),
    discounts: line.discounts.map(({ amountOff, percentOff, rewardId, rewardName }) => ({
      amount_off: amountOff,
      percent_off: percentOff ?? undefined,
      reward_id: rewardId,
      reward_name: rewardName,
    })),
    plan_id: line.planId,
    feature_id: line.featureId,
    period: line.period ?? undefined,
    quantity: line.quantity,
  };
}

function changeView(account: Account, change: PlanChange): Record<string, unknown> {
  return {
    plan_id: change.plan.id,
    plan: planView(account, { ...change.plan, ...change.terms }),
    feature_quantities: change.quantities.map(({ featureId, quantity }) => ({
      feature_id: featureId,
      quantity,
    })),
    effective_at: change.effectiveAt,
    canceled_at: change.canceledAt,
    expires_at: change.expiresAt,
  };
}

/** Whether attaching leads to a page first, and to which. */
export function checkoutView(checkout: CheckoutType | null): Record<string, unknown> {
  return { redirect_to_checkout: checkout !== null, checkout_type: checkout };
}
