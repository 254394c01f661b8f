import * as z from 'zod/mini';
import { missing, refuse } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import { giveCard } from '../../domain/billing/request.ts';
import { checkProcessor, findInvoice, markPaid } from '../../domain/invoices/close.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';
import type { Invoice } from '../../state/invoice.ts';
import { invoiceView } from '../../wire/invoice.ts';
import { completeCheckout } from '../billing/complete-checkout.ts';

/** Notes that an open invoice was paid elsewhere: what waited for it is carried out. A paid one stays as it is. */
export const payInvoice = defineOperation({
  path: '/v1/invoices.pay',
  request: z.object({ invoice_id: reference }),
  handle(context, { invoice_id }) {
    const invoice = findInvoice(context.account, invoice_id);
    checkProcessor(invoice);
    if (invoice.status !== 'paid') settleInvoice(context, invoice);
    return { invoice: invoiceView(context.account, invoice) };
  },
});

/**
 * Pays on the page of an invoice, as a customer would, with a card that is kept.
 * @throws an `ApiError`: 404 for a page that is not there, 400 for an invoice that is not open
 */
export function payHostedInvoice(context: Context, stripeId: string): Record<string, unknown> {
  const { account } = context;
  const invoice = account.invoices.find((other) => other.stripeId === stripeId);
  const customer = account.customers.find(({ internalId }) => internalId === invoice?.customer);
  if (invoice === undefined || customer === undefined) {
    throw missing('invoice_not_found', `Invoice ${stripeId} not found`);
  }
  settleInvoice(context, invoice);
  giveCard(account, customer);
  return { customer_id: customer.id, status: 'complete' };
}

function settleInvoice(context: Context, invoice: Invoice): void {
  const { account } = context;
  if (invoice.status !== 'open') throw refuse(`Invoice ${invoice.id} is ${invoice.status}, not open`);
  const checkout = account.checkouts.get(invoice.checkoutId ?? '');
  if (checkout !== undefined) completeCheckout(context, checkout, 'settled');
  invoice.checkoutId = null;
  markPaid(account, invoice);
}
