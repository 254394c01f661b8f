import * as z from 'zod/mini';
import { timeOf } from '../../domain/find.ts';
import { fitsFilter, narrowed } from '../../domain/holder-filter.ts';
import { settle } from '../../domain/settle.ts';
import { defineOperation } from '../../http/operation.ts';
import { holderFilter, page } from '../../schema/page.ts';
import { pageOf } from '../../wire/cursor.ts';
import { entityView } from '../../wire/entity.ts';

/** Entities by creation time, the newest first. */
export const listEntities = defineOperation({
  path: '/v1/entities.list',
  request: z.object({ ...page, ...holderFilter, customer_id: z.optional(z.string()) }),
  handle({ account, now }, { start_cursor, limit, customer_id, ...filter }) {
    const owners = account.customers.filter(({ id }) => customer_id === undefined || id === customer_id);
    for (const customer of owners) settle(account, customer, timeOf(customer, now));
    const found = owners
      .flatMap((customer) => customer.entities.map((entity) => ({ customer, entity })))
      .filter(({ customer, entity }) => {
        const own = customer.subscriptions.filter(
          ({ entityId }) => entityId === null || entityId === entity.id,
        );
        return fitsFilter(customer, own, [entity.id, entity.name], filter);
      })
      .toSorted((a, b) => a.entity.createdAt - b.entity.createdAt)
      .toReversed();
    const { page: shown, next_cursor } = pageOf(
      found,
      ({ customer, entity }) => ({ id: `${customer.internalId}/${entity.id}`, time: entity.createdAt }),
      { start_cursor, limit },
    );
    return {
      list: shown.map(({ customer, entity }) =>
        entityView(account, narrowed(customer, filter), entity, timeOf(customer, now)),
      ),
      next_cursor,
    };
  },
});
