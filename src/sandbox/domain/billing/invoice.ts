import type { Account } from '../../state/account.ts';
import type { Customer } from '../../state/customer.ts';
import type { Invoice } from '../../state/invoice.ts';
import { type Line, sumOf, totalOf } from './line.ts';
import { money } from './money.ts';

/** What a customer is charged. */
export interface Bill {
  lines: readonly Line[];
  currency: string;
  entityId: string | null;
  /** Plans whose trial it starts: it is written though it charges nothing. */
  trialOf?: readonly string[];
}

/**
 * Writes an invoice. One that is paid takes what the customer has to its credit first; a negative one adds to that.
 * @returns `null` when there is nothing to charge; what discounts bring to nothing is written all the same
 */
export function createInvoice(
  account: Account,
  customer: Customer,
  { lines, currency, entityId, trialOf = [] }: Bill,
  {
    status,
    now,
    netTermsDays,
  }: { status: 'paid' | 'open' | 'draft'; now: number; netTermsDays?: number | undefined },
): Invoice | null {
  const total = sumOf(lines);
  const isDiscounted = lines.some(({ discounts }) => discounts.length > 0);
  if (total === 0 && trialOf.length === 0 && !isDiscounted) return null;
  const stripeId = account.ids.next('in');
  const credit = account.invoiceCredits.get(customer.internalId) ?? 0;
  const applied = status === 'paid' ? Math.min(credit, total) : 0;
  if (applied !== 0) account.invoiceCredits.set(customer.internalId, money(credit - applied));
  const invoice: Invoice = {
    id: account.ids.next('inv'),
    customer: customer.internalId,
    entityId,
    planIds: [...new Set([...trialOf, ...lines.map(({ planId, parentPlanId }) => parentPlanId ?? planId)])],
    stripeId,
    processorType: 'stripe',
    status,
    total,
    amountPaid: status === 'paid' ? Math.max(0, money(total - applied)) : 0,
    refundedAmount: 0,
    currency,
    createdAt: now,
    dueAt: netTermsDays === undefined ? null : now + netTermsDays * 86_400_000,
    hostedInvoiceUrl: status === 'draft' ? null : `https://invoice.stripe.com/i/${stripeId}`,
    lines: lines.map((line) => ({
      id: account.ids.next('inv_line'),
      description: line.description,
      planId: line.planId === '' ? null : line.planId,
      featureId: line.featureId,
      subscriptionId: line.subscriptionId,
      quantity: line.featureId === null ? null : line.quantity,
      amount: line.amount,
      amountAfterDiscounts: totalOf(line),
      prorated: line.prorated,
      periodStart: line.period?.start ?? null,
      periodEnd: line.period?.end ?? null,
    })),
    checkoutId: null,
    ...(applied > 0 ? { creditApplied: applied } : {}),
  };
  account.invoices.push(invoice);
  lockIn(account, customer, currency);
  return invoice;
}

/** A customer that has been billed is known to the processor, and keeps its currency. */
export function lockIn(account: Account, customer: Customer, currency: string): void {
  customer.currency ??= currency;
  customer.stripeId ??= account.ids.next('cus_stripe');
}
