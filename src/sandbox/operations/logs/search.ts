import * as z from 'zod/mini';
import { invalidInputs } from '../../api-error.ts';
import { runLogQuery } from '../../domain/log-query.ts';
import { opaque } from '../../domain/opaque.ts';
import { defineOperation } from '../../http/operation.ts';
import { requestLogView } from '../../wire/request-log.ts';

const minute = 60_000;
const day = 1440 * minute;

/** Requests that this account has answered, the newest first unless the query orders them. */
export const searchLogs = defineOperation({
  path: '/v1/logs.search',
  request: z.object({
    query: z.optional(z.string()),
    range: z.optional(z.object({ start_date: z.optional(z.string()), end_date: z.optional(z.string()) })),
    limit: z._default(z.int().check(z.gte(1), z.lte(200)), 100),
  }),
  handle({ account, now }, { query = '', range = {}, limit }) {
    const end = timeOf('range.end_date', range.end_date) ?? now;
    const start = timeOf('range.start_date', range.start_date) ?? end - 30 * minute;
    if (start > end) throw invalidInputs('range.start_date: must not be after end_date');
    if (end - start > 7 * day) throw invalidInputs('range: must not be longer than 7 days');
    const recent = account.logs
      .filter(({ timestamp }) => timestamp >= start && timestamp <= end)
      .toReversed();
    const found = query.trim() === '' ? recent : runLogQuery(recent, query);
    const organization = `org_${opaque(account.secretKey, 8)}`;
    return { list: found.slice(0, limit).map((log) => requestLogView(organization, log)) };
  },
});

/** Unix milliseconds of a time in ISO 8601. */
function timeOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const time = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw invalidInputs(`${name}: must be a time in ISO 8601`);
  return time;
}
