import * as z from 'zod/mini';
import { reference } from './id.ts';

const propertyFilter = z.strictObject({
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

const autoTopup = z.strictObject({
  feature_id: reference,
  enabled: z._default(z.boolean(), false),
  threshold: z.number(),
  quantity: z.number().check(z.gt(0)),
  purchase_limit: z.optional(
    z.strictObject({
      interval: z.enum(['hour', 'day', 'week', 'month']),
      interval_count: z._default(z.number(), 1),
      limit: z.number(),
      count: z.optional(z.number()),
    }),
  ),
  invoice_mode: z.optional(z.boolean()),
});
export type AutoTopup = z.output<typeof autoTopup>;

const spendLimit = z.strictObject({
  feature_id: z.optional(reference),
  enabled: z._default(z.boolean(), false),
  limit_type: z.optional(z.enum(['absolute', 'usage_percentage'])),
  overage_limit: z.optional(z.number().check(z.gte(0))),
  skip_overage_billing: z.optional(z.boolean()),
});
export type SpendLimit = z.output<typeof spendLimit>;

const limitFields = {
  feature_id: reference,
  enabled: z._default(z.boolean(), true),
  limit: z.number().check(z.gte(0)),
  interval: z.enum(['day', 'week', 'month', 'year']),
  anchor: z.optional(z.enum(['billing_cycle', 'utc'])),
  filter: z.optional(propertyFilter),
};
const usageLimit = z.strictObject(limitFields);
export type UsageLimit = z.output<typeof usageLimit>;

const source = z.optional(z.enum(['customer', 'plan']));

/** An update may also set a limit's counter, with the limit or on its own. */
const usageLimitUpdate = z.union([
  z.strictObject({ ...limitFields, usage: z.optional(z.number().check(z.gte(0))), source }),
  z.strictObject({
    feature_id: reference,
    filter: z.optional(propertyFilter),
    source,
    usage: z.number().check(z.gte(0)),
  }),
]);

const usageAlert = z.strictObject({
  feature_id: z.optional(reference),
  enabled: z._default(z.boolean(), true),
  threshold: z.number().check(z.gte(0)),
  threshold_type: z.enum(['usage', 'usage_percentage', 'remaining', 'remaining_percentage']),
  basis: z._default(z.enum(['balance', 'included', 'recurring', 'usage_limit']), 'balance'),
  filter: z.optional(propertyFilter),
  name: z.optional(z.string()),
});

const overageAllowed = z.strictObject({ feature_id: reference, enabled: z._default(z.boolean(), false) });

const shared = {
  spend_limits: z.optional(z.array(spendLimit)),
  usage_alerts: z.optional(z.array(usageAlert)),
  overage_allowed: z.optional(z.array(overageAllowed)),
};

/** Limits and alerts of an entity. */
export const entityBillingControls = z.strictObject({
  ...shared,
  usage_limits: z.optional(z.array(usageLimit)),
});

/** Limits, alerts and top-ups of a customer, or what a plan gives its customers. */
export const billingControls = z.strictObject({
  ...shared,
  auto_topups: z.optional(z.array(autoTopup)),
  usage_limits: z.optional(z.array(usageLimit)),
});
export type BillingControls = z.output<typeof billingControls>;

export const entityBillingControlsUpdate = z.strictObject({
  ...shared,
  usage_limits: z.optional(z.array(usageLimitUpdate)),
});
export const billingControlsUpdate = z.strictObject({
  ...shared,
  auto_topups: z.optional(z.array(autoTopup)),
  usage_limits: z.optional(z.array(usageLimitUpdate)),
});
export type BillingControlsUpdate = z.output<typeof billingControlsUpdate>;
