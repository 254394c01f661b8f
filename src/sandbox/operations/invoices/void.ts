import * as z from 'zod/mini';
import { refuse } from '../../api-error.ts';
import { checkProcessor, findInvoice, markVoid } from '../../domain/invoices/close.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';
import { invoiceView } from '../../wire/invoice.ts';

/** Voids an invoice that nobody has paid. One that is void already stays as it is. */
export const voidInvoice = defineOperation({
  path: '/v1/invoices.void',
  request: z.object({ invoice_id: reference }),
  handle({ account }, { invoice_id }) {
    const invoice = findInvoice(account, invoice_id);
    const { status } = invoice;
    checkProcessor(invoice);
    if (status !== 'void') {
      if (status !== 'open' && status !== 'uncollectible') {
        throw refuse(`Invoice ${invoice_id} is ${status}, neither open nor uncollectible`);
      }
      markVoid(account, invoice);
    }
    return { invoice: invoiceView(account, invoice) };
  },
});
