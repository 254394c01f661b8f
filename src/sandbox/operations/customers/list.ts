import * as z from 'zod/mini';
import { refuse } from '../../api-error.ts';
import { timeOf } from '../../domain/find.ts';
import { fitsFilter, narrowed } from '../../domain/holder-filter.ts';
import { settle } from '../../domain/settle.ts';
import { defineOperation } from '../../http/operation.ts';
import { holderFilter, page } from '../../schema/page.ts';
import { pageOf } from '../../wire/cursor.ts';
import { customerView } from '../../wire/customer.ts';

/** What an organisation may list at once. */
const mostPerPage = 1000;

/** Customers by creation time, the newest first. */
export const listCustomers = defineOperation({
  path: '/v1/customers.list',
  request: z.object({
    ...page,
    ...holderFilter,
    sort_order: z.optional(z.enum(['asc', 'desc'])),
    created_at_range: z.optional(
      z
        .strictObject({ start: z.optional(z.number()), end: z.optional(z.number()) })
        .check(
          z.refine(
            ({ start = Number.NEGATIVE_INFINITY, end = Number.POSITIVE_INFINITY }) => start <= end,
            'start must not be after end',
          ),
        ),
    ),
  }),
  handle({ account, now }, { start_cursor, limit, sort_order = 'desc', created_at_range = {}, ...filter }) {
    if (limit > mostPerPage) throw refuse(`limit: at most ${mostPerPage} customers can be listed at once`);
    for (const customer of account.customers) settle(account, customer, timeOf(customer, now));
    const { start = Number.NEGATIVE_INFINITY, end = Number.POSITIVE_INFINITY } = created_at_range;
    const found = account.customers.filter(
      (customer) =>
        customer.createdAt >= start &&
        customer.createdAt <= end &&
        fitsFilter(customer, customer.subscriptions, [customer.id, customer.name, customer.email], filter),
    );
    const sorted = found.toSorted((a, b) => a.createdAt - b.createdAt);
    if (sort_order === 'desc') sorted.reverse();
    const { page: shown, next_cursor } = pageOf(
      sorted,
      (customer) => ({ id: customer.id ?? customer.internalId, time: customer.createdAt }),
      { start_cursor, limit },
    );
    return {
      list: shown.map((customer) => customerView(account, narrowed(customer, filter), timeOf(customer, now))),
      next_cursor,
    };
  },
});
