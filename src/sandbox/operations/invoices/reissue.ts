import { invalidInputs, missing, refuse } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import { money } from '../../domain/billing/money.ts';
import { timeOf } from '../../domain/find.ts';
import { addCredit, checkProcessor, findInvoice, markVoid } from '../../domain/invoices/close.ts';
import {
  checkLines,
  checkTaxRate,
  draftView,
  dueDate,
  findTemplate,
  type InvoiceDraft,
  issueDraft,
} from '../../domain/invoices/draft.ts';
import { replacedLines } from '../../domain/invoices/replace.ts';
import { defineOperation } from '../../http/operation.ts';
import { type ReissueBody, reissueBody } from '../../schema/reissue.ts';
import type { Customer } from '../../state/customer.ts';
import type { Invoice } from '../../state/invoice.ts';
import { invoiceView } from '../../wire/invoice.ts';

/**
 * Issues an invoice again, with changes. An open original is voided; a paid one is credited to the customer, which
 * pays for the replacement.
 */
export const reissueInvoice = defineOperation({
  path: '/v1/invoices.reissue',
  request: reissueBody,
  handle(context, body) {
    const { account } = context;
    const original = findInvoice(account, body.invoice_id);
    checkOriginal(original);
    const customer = ownerOf(context, original);
    const email = newEmail(body);
    const now = timeOf(customer, context.now);
    const draft = replacement(context, original, customer, body);
    const preview = draftView(draft);
    if (body.preview === true) {
      return { invoice: null, voided_invoice_id: null, credit_note_id: null, preview };
    }
    customer.email = email ?? customer.email;
    customer.name = body.customer?.name ?? customer.name;
    const credited = creditOf(original);
    const paid = original.status === 'paid';
    const { checkoutId } = original;
    if (paid) {
      original.refundedAmount = money(original.refundedAmount + credited);
      addCredit(account, original.customer, credited);
    } else {
      // The replacement takes over the plan that waits for the original.
      original.checkoutId = null;
      markVoid(account, original);
    }
    const invoice = issueDraft(account, draft, now);
    invoice.checkoutId = checkoutId;
    return {
      invoice: invoiceView(account, invoice),
      voided_invoice_id: paid ? null : original.id,
      credit_note_id: paid ? account.ids.next('cn') : null,
      preview,
    };
  },
});

function checkOriginal(original: Invoice): void {
  checkProcessor(original);
  const { id, status, lines } = original;
  if (status !== 'open' && status !== 'paid')
    throw refuse(`Invoice ${id} is ${status}, neither open nor paid`);
  if (lines.length === 0) throw refuse(`Invoice ${id} has no lines that could be issued again`);
}

function ownerOf({ account }: Context, { customer }: Invoice): Customer {
  const owner = account.customers.find(({ internalId }) => internalId === customer);
  if (owner === undefined) throw missing('customer_not_found', 'The customer of the invoice is gone');
  return owner;
}

function newEmail({ update_customer_email: email, customer }: ReissueBody): string | undefined {
  if (email !== undefined && customer?.email !== undefined && email !== customer.email) {
    throw invalidInputs('update_customer_email: differs from customer.email');
  }
  return email ?? customer?.email;
}

/** What a paid original gives back, or an open one had taken of the customer's credit. */
function creditOf({ status, total, refundedAmount, creditApplied = 0 }: Invoice): number {
  return status === 'paid' ? Math.max(0, money(total - refundedAmount)) : creditApplied;
}

function replacement(
  context: Context,
  original: Invoice,
  customer: Customer,
  body: ReissueBody,
): InvoiceDraft {
  const { account } = context;
  const now = timeOf(customer, context.now);
  const template = findTemplate(account, body.invoice_template_id);
  checkTaxRate(body.invoice?.tax_rate_id);
  const lines = replacedLines(context, customer, original, body.lines ?? {});
  checkLines(lines);
  return {
    customer,
    entityId: original.entityId,
    currency: original.currency,
    lines,
    dueAt:
      body.net_terms_days === undefined
        ? keptDueDate(original, now)
        : dueDate(now, body.net_terms_days, template),
    credit: (account.invoiceCredits.get(customer.internalId) ?? 0) + creditOf(original),
  };
}

function keptDueDate({ id, dueAt, status }: Invoice, now: number): number {
  if (status === 'open' && dueAt !== null && dueAt <= now) {
    throw refuse(`net_terms_days: required, as invoice ${id} is past due`);
  }
  return dueAt === null || dueAt <= now ? dueDate(now, undefined, undefined) : dueAt;
}
