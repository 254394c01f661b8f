import type { Account } from '../state/account.ts';
import type { Invoice, InvoiceLine } from '../state/invoice.ts';

/** The API shows no more lines than these. */
const shownLines = 100;

/** An invoice on the wire, in full. */
export function invoiceView({ customers, features }: Account, invoice: Invoice): Record<string, unknown> {
  const owner = customers.find(({ internalId }) => internalId === invoice.customer);
  return {
    ...invoiceSummary(invoice),
    id: invoice.id,
    customer_id: owner?.id ?? null,
    entity_id: invoice.entityId,
    amount_paid: invoice.amountPaid,
    refunded_amount: invoice.refundedAmount,
    items: invoice.lines.slice(0, shownLines).map((line) => ({
      id: line.id,
      description: line.description,
      period_start: line.periodStart,
      period_end: line.periodEnd,
      plan_id: line.planId,
      feature_id: line.featureId,
      feature_name: features.find(({ id }) => id === line.featureId)?.name ?? null,
      quantity: line.quantity,
      amount: line.amount,
      entities: [],
    })),
  };
}

/** An invoice as customers and entities show it. */
export function invoiceSummary(invoice: Invoice): Record<string, unknown> {
  return {
    plan_ids: invoice.planIds,
    stripe_id: invoice.stripeId,
    processor_type: invoice.processorType,
    status: invoice.status,
    total: invoice.total,
    currency: invoice.currency,
    created_at: invoice.createdAt,
    hosted_invoice_url: invoice.hostedInvoiceUrl,
  };
}

/** A line that may not be on any invoice yet. */
export function previewLineView(line: Omit<InvoiceLine, 'id'>): Record<string, unknown> {
  return {
    plan_id: line.planId,
    feature_id: line.featureId,
    description: line.description,
    amount: line.amount,
    amount_after_discounts: line.amountAfterDiscounts,
    quantity: line.quantity,
    prorated: line.prorated,
    period_start: line.periodStart,
    period_end: line.periodEnd,
  };
}
