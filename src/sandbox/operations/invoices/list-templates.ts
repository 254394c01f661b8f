import * as z from 'zod/mini';
import { defineOperation } from '../../http/operation.ts';

/** Templates, the newest first. */
export const listInvoiceTemplates = defineOperation({
  path: '/v1/invoices.listTemplates',
  request: z.object({
    offset: z._default(z.int().check(z.gte(0)), 0),
    limit: z._default(z.int().check(z.gte(1), z.lte(1000)), 10),
  }),
  handle({ account: { invoiceTemplates } }, { offset, limit }) {
    const shown = invoiceTemplates.toReversed().slice(offset, offset + limit);
    return {
      list: shown.map(({ netTermsDays, createdAt, ...template }) => ({
        ...template,
        net_terms_days: netTermsDays,
        created_at: createdAt,
      })),
      total: shown.length,
      limit,
      offset,
      has_more: offset + limit < invoiceTemplates.length,
    };
  },
});
