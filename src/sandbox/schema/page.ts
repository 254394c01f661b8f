import * as z from 'zod/mini';

/** How lists are paged: an opaque cursor and a page size. */
export const page = {
  start_cursor: z._default(z.string(), ''),
  limit: z._default(z.int().check(z.gte(1), z.lte(5000)), 50),
};

/** What customers and entities are filtered by. */
export const holderFilter = {
  plans: z.optional(z.array(z.object({ id: z.string(), versions: z.optional(z.array(z.number())) }))),
  subscription_status: z.optional(z.enum(['active', 'scheduled'])),
  search: z.optional(z.string()),
  processors: z.optional(z.array(z.enum(['stripe', 'revenuecat', 'vercel']))),
};
