import * as z from 'zod/mini';
import { findEvents } from '../../domain/event-filter.ts';
import { defineOperation } from '../../http/operation.ts';
import { page } from '../../schema/page.ts';
import { pageOf } from '../../wire/cursor.ts';
import { eventView } from '../../wire/event.ts';

/** Events, the newest first. */
export const listEvents = defineOperation({
  path: '/v1/events.list',
  request: z.object({
    ...page,
    customer_id: z.optional(z.string()),
    entity_id: z.optional(z.string()),
    feature_id: z.optional(z.union([z.string(), z.array(z.string())])),
    custom_range: z.optional(z.object({ start: z.optional(z.number()), end: z.optional(z.number()) })),
  }),
  handle({ account }, { custom_range: range = {}, start_cursor, limit, ...filter }) {
    const { start = Number.NEGATIVE_INFINITY, end = Number.POSITIVE_INFINITY } = range;
    const events = findEvents(account, { ...filter, start, end })
      .toSorted((a, b) => a.timestamp - b.timestamp)
      .toReversed();
    const { page: shown, next_cursor } = pageOf(events, ({ id, timestamp }) => ({ id, time: timestamp }), {
      start_cursor,
      limit,
    });
    return { list: shown.map((event) => eventView(account, event)), next_cursor };
  },
});
