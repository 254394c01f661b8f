import * as z from 'zod/mini';
import { reference } from './id.ts';

const propertyFilter = z.object({
  properties: z
    .record(
      z.string().check(z.minLength(1), z.maxLength(64)),
      z.union([z.string().check(z.minLength(1), z.maxLength(128)), z.number(), z.boolean()]),
    )
    .check(
      z.refine((properties) => {
        const { length } = Object.keys(properties);
        return length >= 1 && length <= 4;
      }, 'must have 1 to 4 properties'),
    ),
});

const autoTopup = z.object({
  feature_id: reference,
  enabled: z._default(z.boolean(), false),
  threshold: z.number(),
  quantity: z.number().check(z.gte(1)),
  purchase_limit: z.optional(
    z.object({
      interval: z.enum(['hour', 'day', 'week', 'month']),
      interval_count: z._default(z.number().check(z.gte(1)), 1),
      limit: z.number().check(z.gte(1)),
      count: z.optional(z.number().check(z.gte(0))),
    }),
  ),
  invoice_mode: z.optional(z.boolean()),
});
export type AutoTopup = z.output<typeof autoTopup>;

const spendLimit = z
  .strictObject({
    feature_id: z.optional(reference),
    enabled: z._default(z.boolean(), false),
    limit_type: z.optional(z.enum(['absolute', 'usage_percentage'])),
    overage_limit: z.optional(z.number().check(z.gte(0))),
    skip_overage_billing: z.optional(z.boolean()),
  })
  .check(
    z.refine(
      ({ feature_id, overage_limit, skip_overage_billing }) =>
        feature_id !== undefined || (overage_limit === undefined && skip_overage_billing === undefined),
      { error: 'required with overage_limit or skip_overage_billing', path: ['feature_id'] },
    ),
  );
export type SpendLimit = z.output<typeof spendLimit>;

const limitFields = {
  feature_id: reference,
  enabled: z._default(z.boolean(), true),
  limit: z.number().check(z.gte(0)),
  interval: z.enum(['day', 'week', 'month', 'year']),
  anchor: z.optional(z.enum(['billing_cycle', 'utc'])),
  filter: z.optional(propertyFilter),
};
const usageLimit = z.object(limitFields);
export type UsageLimit = z.output<typeof usageLimit>;

const source = z.optional(z.enum(['customer', 'plan']));

/** An update may also set a limit's counter, with the limit or on its own. */
const usageLimitUpdate = z.union([
  z.object({ ...limitFields, usage: z.optional(z.number().check(z.gte(0))), source }),
  z.object({
    feature_id: reference,
    filter: z.optional(propertyFilter),
    source,
    usage: z.number().check(z.gte(0)),
  }),
]);

const usageAlert = z
  .strictObject({
    feature_id: z.optional(reference),
    enabled: z._default(z.boolean(), true),
    threshold: z.number().check(z.gte(0)),
    threshold_type: z.enum(['usage', 'usage_percentage', 'remaining', 'remaining_percentage']),
    basis: z._default(z.enum(['balance', 'included', 'recurring', 'usage_limit']), 'balance'),
    filter: z.optional(propertyFilter),
    name: z.optional(z.string()),
  })
  .check(
    z.refine(({ threshold_type: type, threshold }) => type !== 'remaining_percentage' || threshold <= 100, {
      error: 'must be at most 100 for remaining_percentage',
      path: ['threshold'],
    }),
  );

const overageAllowed = z.object({ feature_id: reference, enabled: z._default(z.boolean(), false) });

/** A list in which nothing is set twice; entries without a name may be there as often as wanted. */
function oncePer<T extends z.ZodMiniType>(
  entry: T,
  nameOf: (value: z.output<T>) => string | undefined,
): z.ZodMiniArray<T> {
  return z.array(entry).check(
    z.refine((list) => {
      const names = list.map(nameOf).filter((name) => name !== undefined);
      return new Set(names).size === names.length;
    }, 'only one entry per feature'),
  );
}

const featureOf = ({ feature_id }: { feature_id?: string | undefined }): string | undefined => feature_id;

/** Of two limits on one feature, the filters must differ. A counter on its own belongs to a limit. */
const limitOf = (entry: {
  feature_id: string;
  filter?: { properties: object } | undefined;
}): string | undefined => ('limit' in entry ? limitName(entry) : undefined);

/** Names a usage limit: its feature and its filter, whatever the order and the type of the values. */
export function limitName(limit: {
  feature_id: string;
  filter?: { properties: object } | undefined;
}): string {
  const properties = Object.entries(limit.filter?.properties ?? {}).map(
    ([name, value]) => `${name}=${String(value)}`,
  );
  return [limit.feature_id, ...properties.toSorted()].join('&');
}

const shared = {
  spend_limits: z.optional(oncePer(spendLimit, featureOf)),
  usage_alerts: z.optional(z.array(usageAlert)),
  overage_allowed: z.optional(oncePer(overageAllowed, featureOf)),
};

/** Limits and alerts of an entity. It has one usage limit per feature, whatever the filters. */
export const entityBillingControls = z.object({
  ...shared,
  usage_limits: z.optional(oncePer(usageLimit, featureOf)),
});

/** Limits, alerts and top-ups of a customer, or what a plan gives its customers. */
export const billingControls = z.object({
  ...shared,
  auto_topups: z.optional(oncePer(autoTopup, featureOf)),
  usage_limits: z.optional(oncePer(usageLimit, limitOf)),
});
export type BillingControls = z.output<typeof billingControls>;

export const entityBillingControlsUpdate = z.object({
  ...shared,
  usage_limits: z.optional(oncePer(usageLimitUpdate, featureOf)),
});
export const billingControlsUpdate = z.object({
  ...shared,
  auto_topups: z.optional(oncePer(autoTopup, featureOf)),
  usage_limits: z.optional(oncePer(usageLimitUpdate, limitOf)),
});
export type BillingControlsUpdate = z.output<typeof billingControlsUpdate>;
