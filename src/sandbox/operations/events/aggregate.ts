import * as z from 'zod/mini';
import { invalidInputs, refuse } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import { sum } from '../../domain/decimal.ts';
import { findEvents, isEventOf } from '../../domain/event-filter.ts';
import { fieldOf, groupSums } from '../../domain/event-groups.ts';
import { type BinSize, binsOf, binStart, namedRange, type Range } from '../../domain/event-range.ts';
import { findCustomer, timeOf } from '../../domain/find.ts';
import { defineOperation } from '../../http/operation.ts';
import type { UsageEvent } from '../../state/event.ts';
import { deductionBins } from '../../wire/deduction-bins.ts';

/** A property by name, or by a path into it. */
const propertyPath = /^\w+(?:\.\w+)*$/;

const groupBy = z
  .string()
  .check(
    z.regex(
      /^(?:properties(?:\.\w+)+|\$(?:customer|entity|plan|feature)_id)$/,
      'must be "properties.<name>", $customer_id, $entity_id, $plan_id or $feature_id',
    ),
  );

const aggregateBody = z.object({
  customer_id: z.optional(z.string()),
  entity_id: z.optional(z.string()),
  feature_id: z.union([z.string(), z.array(z.string()).check(z.minLength(1))]),
  group_by: z.optional(groupBy),
  range: z.optional(z.enum(['24h', '7d', '30d', '90d', 'last_cycle', '1bc', '3bc'])),
  bin_size: z._default(z.enum(['day', 'hour', 'week', 'month']), 'day'),
  custom_range: z.optional(z.object({ start: z.number(), end: z.number() })),
  filter_by: z.optional(z.record(z.string(), z.string())),
  max_groups: z.optional(z.int().check(z.gte(1), z.lte(250))),
  aggregate_on: z.optional(z.enum(['deducted'])),
});
type AggregateBody = z.output<typeof aggregateBody>;

/** Groups that are kept apart when nobody says how many. */
const usualGroups = 9;

/** Adds events up, in bins of time without gaps. */
export const aggregateEvents = defineOperation({
  path: '/v1/events.aggregate',
  request: aggregateBody,
  handle(context, body) {
    checkBody(body);
    const { account } = context;
    const { bin_size: size, group_by: field, max_groups: most = usualGroups } = body;
    if (body.customer_id !== undefined) findCustomer(context, body.customer_id);
    const range = rangeOf(context, body);
    const featureIds = [...new Set([body.feature_id].flat())];
    const all = findEvents(account, { ...body, ...range, feature_id: undefined });
    const events = all.filter(
      (event) =>
        featureIds.some((id) => isEventOf(account, event, id)) &&
        Object.entries(body.filter_by ?? {}).every(([key, value]) => fieldOf(account, event, key) === value),
    );
    const bins = binsOf(range, size).map((period) => ({ period, ...eventsIn(events, size, period) }));
    const byFeature = <T>(list: readonly UsageEvent[], view: (own: UsageEvent[]) => T): Record<string, T> =>
      Object.fromEntries(
        featureIds.map((id) => [id, view(list.filter((one) => isEventOf(account, one, id)))]),
      );
    const total = (list: readonly UsageEvent[]): number => sum(list.map(({ value }) => value));
    const groups = (own: readonly UsageEvent[], name: string) => groupSums(account, own, name, most);
    const names =
      field === undefined
        ? []
        : bins.flatMap((bin) => Object.values(byFeature(bin.events, (list) => groups(list, field))));
    const empty = Object.fromEntries(names.flatMap((sums) => Object.keys(sums)).map((name) => [name, 0]));
    return {
      list: bins.map(({ period, events: own }) => {
        if (field === undefined || field === '$feature_id') return { period, values: byFeature(own, total) };
        const grouped = byFeature(own, (list) => ({ ...empty, ...groups(list, field) }));
        const values = Object.entries(grouped).map(([id, sums]) => [id, sum(Object.values(sums))] as const);
        return { period, values: Object.fromEntries(values), grouped_values: grouped };
      }),
      total: byFeature(events, (list) => ({ count: list.length, sum: total(list) })),
      deductions:
        body.aggregate_on === undefined
          ? undefined
          : deductionBins(account, all, { bins: binsOf(range, size), size, featureIds, field, most }),
    };
  },
});

function eventsIn(events: readonly UsageEvent[], size: BinSize, period: number): { events: UsageEvent[] } {
  return { events: events.filter(({ timestamp }) => binStart(size, timestamp) === period) };
}

function checkBody({
  range,
  custom_range,
  filter_by,
  aggregate_on,
  customer_id,
  group_by,
}: AggregateBody): void {
  const filters = Object.keys(filter_by ?? {});
  if (range !== undefined && custom_range !== undefined) {
    throw invalidInputs('Give either range or custom_range');
  }
  if (custom_range !== undefined && custom_range.start >= custom_range.end) {
    throw invalidInputs('custom_range: must start before it ends');
  }
  if (filters.length > 5) throw invalidInputs('filter_by: at most 5 properties');
  if (group_by === '$feature_id' && aggregate_on === undefined) {
    throw invalidInputs('group_by: $feature_id is for what was deducted');
  }
  if (aggregate_on !== undefined) {
    if (customer_id === undefined) throw refuse('aggregate_on: needs customer_id');
    if (group_by === '$plan_id') throw refuse('aggregate_on: cannot be grouped by plan');
    if (filters.length > 0) throw refuse('aggregate_on: cannot be combined with filter_by');
  }
  const odd = filters.find((key) => !propertyPath.test(key));
  if (odd !== undefined) throw invalidInputs(`filter_by: ${odd} is no name of a property`);
}

function rangeOf({ account, now }: Context, { range, custom_range, customer_id }: AggregateBody): Range {
  if (custom_range !== undefined) return custom_range;
  const customer = account.customers.find(({ id }) => id === customer_id);
  return namedRange(range ?? '1bc', customer, customer === undefined ? now : timeOf(customer, now));
}
