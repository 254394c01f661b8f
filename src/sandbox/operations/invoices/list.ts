import * as z from 'zod/mini';
import { invalidInputs } from '../../api-error.ts';
import { timeOf } from '../../domain/find.ts';
import { settle } from '../../domain/settle.ts';
import { defineOperation } from '../../http/operation.ts';
import { page } from '../../schema/page.ts';
import { pageOf } from '../../wire/cursor.ts';
import { invoiceView } from '../../wire/invoice.ts';

/** Invoices, the newest first. Every filter that is given must fit. */
export const listInvoices = defineOperation({
  path: '/v1/invoices.list',
  request: z.object({
    ...page,
    customer_id: z.optional(z.string()),
    entity_id: z.optional(z.string()),
    status: z.optional(z.array(z.enum(['draft', 'open', 'void', 'paid', 'uncollectible']))),
    processor_types: z.optional(z.array(z.enum(['stripe', 'revenuecat']))),
  }),
  handle({ account, now }, { customer_id, entity_id, status, processor_types, ...paging }) {
    if (entity_id !== undefined && customer_id === undefined) {
      throw invalidInputs('entity_id: needs customer_id, as entities are only unique per customer');
    }
    // Time may have brought new ones about.
    for (const customer of account.customers) settle(account, customer, timeOf(customer, now));
    const owner = account.customers.find(({ id }) => id === customer_id)?.internalId;
    const found = account.invoices
      .filter(
        (invoice) =>
          (customer_id === undefined || invoice.customer === owner) &&
          (entity_id === undefined || invoice.entityId === entity_id) &&
          (status === undefined || status.includes(invoice.status)) &&
          (processor_types === undefined || processor_types.includes(invoice.processorType)),
      )
      .toSorted((a, b) => a.createdAt - b.createdAt)
      .toReversed();
    const { page: shown, next_cursor } = pageOf(
      found,
      ({ id, createdAt }) => ({ id, time: createdAt }),
      paging,
    );
    return { list: shown.map((invoice) => invoiceView(account, invoice)), next_cursor };
  },
});
