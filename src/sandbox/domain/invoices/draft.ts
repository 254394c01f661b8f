import { missing, refuse, ApiError } from '../../api-error.ts';
import type { Account } from '../../state/account.ts';
import type { Customer } from '../../state/customer.ts';
import type { Invoice, InvoiceLine } from '../../state/invoice.ts';
import type { InvoiceTemplate } from '../../state/invoice-template.ts';
import type { CustomLine } from '../../schema/invoice.ts';
import { lockIn } from '../billing/invoice.ts';
import { type Line, totalOf } from '../billing/line.ts';
import { money } from '../billing/money.ts';
import { previewLineView } from '../../wire/invoice.ts';

const day = 86_400_000;
/** What an organization gives its customers when it says nothing else. */
const defaultTerms = 30;

export type DraftLine = Omit<InvoiceLine, 'id'>;

/** An invoice that is not issued yet. */
export interface InvoiceDraft {
  customer: Customer;
  entityId: string | null;
  currency: string;
  lines: DraftLine[];
  dueAt: number;
  /** The customer's credit before. */
  credit: number;
}

/** A priced line as an invoice keeps it. */
export function draftLine(line: Line): DraftLine {
  return {
    description: line.description,
    planId: line.planId === '' ? null : line.planId,
    featureId: line.featureId,
    quantity: line.featureId === null && line.quantity === 1 ? null : line.quantity,
    amount: line.amount,
    amountAfterDiscounts: totalOf(line),
    prorated: line.prorated,
    periodStart: line.period?.start ?? null,
    periodEnd: line.period?.end ?? null,
  };
}

/** A line without a plan: an empty id, which no plan has. Discounts for all plans can be taken off it. */
export function customCharge({ amount, description }: CustomLine): Line {
  return {
    name: description,
    description,
    planId: '',
    featureId: null,
    quantity: 1,
    amount: money(amount),
    period: null,
    prorated: false,
    discounts: [],
  };
}

/** The sum after discounts. */
function totalOfDraft({ lines }: Pick<InvoiceDraft, 'lines'>): number {
  return money(lines.reduce((total, line) => total + line.amountAfterDiscounts, 0));
}

/** What the customer's credit covers of a draft. */
function appliedCredit(draft: InvoiceDraft): number {
  return Math.max(0, Math.min(draft.credit, totalOfDraft(draft)));
}

/** When an invoice from now is due, in Unix milliseconds. */
export function dueDate(
  now: number,
  days: number | undefined,
  template: InvoiceTemplate | undefined,
): number {
  return now + (days ?? template?.netTermsDays ?? defaultTerms) * day;
}

/** @throws an `ApiError` with status 404 for an unknown template */
export function findTemplate(
  { invoiceTemplates }: Account,
  id: string | undefined,
): InvoiceTemplate | undefined {
  if (id === undefined) return undefined;
  const template = invoiceTemplates.find((other) => other.id === id);
  if (template === undefined) throw missing('invalid_request', `Invoice template ${id} not found`);
  return template;
}

/** The processor behind the sandbox has no tax rates. @throws an `ApiError` for any */
export function checkTaxRate(id: string | null | undefined): void {
  if (id === undefined || id === null) return;
  throw new ApiError(400, 'stripe_error', `(Stripe Error) No such tax rate: '${id}'`);
}

/** @throws an `ApiError` for an invoice that charges nothing */
export function checkLines(lines: readonly DraftLine[]): void {
  if (lines.length === 0) throw refuse('There is nothing to invoice: no line is left');
}

/** A draft on the wire. */
export function draftView(draft: InvoiceDraft): Record<string, unknown> {
  const total = totalOfDraft(draft);
  const subtotal = money(draft.lines.reduce((sum, { amount }) => sum + amount, 0));
  const applied = appliedCredit(draft);
  const { currency } = draft;
  return {
    currency,
    lines: draft.lines.map(previewLineView),
    subtotal,
    discount_total: money(subtotal - total),
    tax: null,
    total,
    invoice_credits: draft.credit > 0 ? { balance: draft.credit, applied, currency } : undefined,
    amount_due: Math.max(0, money(total - applied)),
    due_date: draft.dueAt,
  };
}

/**
 * Issues a draft. The customer's credit is taken first; an invoice that leaves nothing to pay is paid, and a negative
 * one adds to the credit.
 */
export function issueDraft(account: Account, draft: InvoiceDraft, now: number): Invoice {
  const { customer, currency, entityId, lines, dueAt, credit } = draft;
  const total = totalOfDraft(draft);
  const creditApplied = appliedCredit(draft);
  account.invoiceCredits.set(customer.internalId, money(credit - Math.min(total, creditApplied)));
  lockIn(account, customer, currency);
  const stripeId = account.ids.next('in');
  const invoice: Invoice = {
    id: account.ids.next('inv'),
    customer: customer.internalId,
    entityId,
    planIds: [...new Set(lines.flatMap(({ planId }) => planId ?? []))],
    stripeId,
    processorType: 'stripe',
    status: total - creditApplied <= 0 ? 'paid' : 'open',
    total,
    amountPaid: 0,
    refundedAmount: 0,
    currency,
    createdAt: now,
    dueAt,
    hostedInvoiceUrl: `https://invoice.stripe.com/i/${stripeId}`,
    lines: lines.map((line) => ({ ...line, id: account.ids.next('inv_line') })),
    checkoutId: null,
    creditApplied,
  };
  account.invoices.push(invoice);
  return invoice;
}
