import * as z from 'zod/mini';
import { refuse } from '../../api-error.ts';
import { checkProcessor, findInvoice, markPaid } from '../../domain/invoices/close.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';
import { invoiceView } from '../../wire/invoice.ts';
import { completeCheckout } from '../billing/complete-checkout.ts';

/** Notes that an open invoice was paid elsewhere: what waited for it is carried out. A paid one stays as it is. */
export const payInvoice = defineOperation({
  path: '/v1/invoices.pay',
  request: z.strictObject({ invoice_id: reference }),
  handle(context, { invoice_id }) {
    const { account } = context;
    const invoice = findInvoice(account, invoice_id);
    checkProcessor(invoice);
    if (invoice.status !== 'paid') {
      if (invoice.status !== 'open') throw refuse(`Invoice ${invoice_id} is ${invoice.status}, not open`);
      const checkout = account.checkouts.get(invoice.checkoutId ?? '');
      if (checkout !== undefined) completeCheckout(context, checkout, 'settled');
      invoice.checkoutId = null;
      markPaid(account, invoice);
    }
    return { invoice: invoiceView(account, invoice) };
  },
});
