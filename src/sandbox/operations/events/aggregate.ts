import * as z from 'zod/mini';
import { invalidInputs } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import { decimal, sum } from '../../domain/decimal.ts';
import { findEvents, isEventOf } from '../../domain/event-filter.ts';
import { fieldOf, grouper } from '../../domain/event-groups.ts';
import { binsOf, binStart, namedRange, type Range } from '../../domain/event-range.ts';
import { timeOf } from '../../domain/find.ts';
import { defineOperation } from '../../http/operation.ts';
import type { UsageEvent } from '../../state/event.ts';
import { deductionBin } from '../../wire/deduction-bins.ts';

const groupBy = z
  .string()
  .check(
    z.regex(
      /^(?:properties\..+|\$(?:customer|entity|plan|feature)_id)$/,
      'must be "properties.<name>", $customer_id, $entity_id, $plan_id or $feature_id',
    ),
  );

const aggregateBody = z.strictObject({
  customer_id: z.optional(z.string()),
  entity_id: z.optional(z.string()),
  feature_id: z.union([z.string(), z.array(z.string()).check(z.minLength(1))]),
  group_by: z.optional(groupBy),
  range: z.optional(z.enum(['24h', '7d', '30d', '90d', 'last_cycle', '1bc', '3bc'])),
  bin_size: z._default(z.enum(['day', 'hour', 'week', 'month']), 'day'),
  custom_range: z.optional(z.strictObject({ start: z.number(), end: z.number() })),
  filter_by: z.optional(z.record(z.string(), z.string())),
  max_groups: z.optional(z.int().check(z.gte(1))),
  aggregate_on: z.optional(z.enum(['deducted'])),
});
type AggregateBody = z.output<typeof aggregateBody>;

/** Adds events up, in bins of time without gaps. */
export const aggregateEvents = defineOperation({
  path: '/v1/events.aggregate',
  request: aggregateBody,
  handle(context, body) {
    checkBody(body);
    const { account } = context;
    const range = rangeOf(context, body);
    const featureIds = [...new Set([body.feature_id].flat())];
    const events = findEvents(account, { ...body, ...range }).filter((event) =>
      Object.entries(body.filter_by ?? {}).every(
        ([field, value]) => fieldOf(account, event, field) === value,
      ),
    );
    const groupOf =
      body.group_by === undefined
        ? undefined
        : grouper(account, events, body.group_by, body.max_groups ?? Number.POSITIVE_INFINITY);
    const bins = binsOf(range, body.bin_size).map((period) => ({
      period,
      events: events.filter(({ timestamp }) => binStart(body.bin_size, timestamp) === period),
    }));
    const byFeature = <T>(list: readonly UsageEvent[], view: (own: UsageEvent[]) => T): Record<string, T> =>
      Object.fromEntries(
        featureIds.map((id) => [id, view(list.filter((one) => isEventOf(account, one, id)))]),
      );
    return {
      list: bins.map(({ period, events: own }) => ({
        period,
        values: byFeature(own, (list) => sum(list.map(({ value }) => value))),
        grouped_values:
          groupOf === undefined ? undefined : byFeature(own, (list) => sumByGroup(list, groupOf)),
      })),
      total: byFeature(events, (list) => ({ count: list.length, sum: sum(list.map(({ value }) => value)) })),
      deductions:
        body.aggregate_on === undefined
          ? undefined
          : bins.map(({ period, events: own }) => deductionBin(account, own, period, groupOf)),
    };
  },
});

function checkBody({ range, custom_range, filter_by, aggregate_on, customer_id }: AggregateBody): void {
  if (range !== undefined && custom_range !== undefined) {
    throw invalidInputs('Give either range or custom_range');
  }
  if (custom_range !== undefined && custom_range.start >= custom_range.end) {
    throw invalidInputs('custom_range: must start before it ends');
  }
  if (Object.keys(filter_by ?? {}).length > 5) throw invalidInputs('filter_by: at most 5 properties');
  if (aggregate_on !== undefined && customer_id === undefined) {
    throw invalidInputs('aggregate_on: needs customer_id');
  }
  if (aggregate_on !== undefined && filter_by !== undefined) {
    throw invalidInputs('aggregate_on: cannot be combined with filter_by');
  }
}

function rangeOf({ account, now }: Context, { range, custom_range, customer_id }: AggregateBody): Range {
  if (custom_range !== undefined) return custom_range;
  const customer = account.customers.find(({ id }) => id === customer_id);
  return namedRange(range ?? '1bc', customer, customer === undefined ? now : timeOf(customer, now));
}

function sumByGroup(
  events: readonly UsageEvent[],
  groupOf: (event: UsageEvent) => string,
): Record<string, number> {
  const sums = new Map<string, number>();
  for (const event of events) {
    const group = groupOf(event);
    sums.set(group, decimal((sums.get(group) ?? 0) + event.value));
  }
  return Object.fromEntries(sums);
}
