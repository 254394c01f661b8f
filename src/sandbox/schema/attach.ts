import * as z from 'zod/mini';
import { customize } from './customize.ts';
import { freeTrial } from './free-trial.ts';
import { reference } from './id.ts';

const carryOver = z.optional(
  z.object({ enabled: z.boolean(), feature_ids: z.optional(z.array(z.string())) }),
);

export const featureQuantities = z.optional(
  z.array(
    z.object({
      feature_id: reference,
      quantity: z.optional(z.number().check(z.gte(0))),
      adjustable: z.optional(z.boolean()),
    }),
  ),
);
export const invoiceMode = z.optional(
  z.object({
    enabled: z.boolean(),
    enable_plan_immediately: z._default(z.boolean(), false),
    finalize: z._default(z.boolean(), true),
    invoice_template_id: z.optional(z.string()),
    net_terms_days: z.optional(z.int()),
  }),
);
export const discounts = z.optional(
  z.array(z.object({ reward_id: z.optional(z.string()), promotion_code: z.optional(z.string()) })),
);
export const licenseQuantities = z.optional(
  z.array(z.object({ license_plan_id: reference, quantity: z.int().check(z.gte(0)) })),
);

/** What attaching a plan takes; its preview takes the same. */
export const attachBody = z.object({
  customer_id: reference,
  entity_id: z.optional(reference),
  plan_id: reference,
  feature_quantities: featureQuantities,
  version: z.optional(z.number()),
  free_trial: z.optional(z.nullable(freeTrial)),
  customize: z.optional(customize),
  invoice_mode: invoiceMode,
  proration_behavior: z.optional(z.enum(['prorate_immediately', 'none'])),
  redirect_mode: z._default(z.enum(['always', 'if_required', 'never']), 'if_required'),
  subscription_id: z.optional(reference),
  discounts,
  success_url: z.optional(z.string()),
  new_billing_subscription: z.optional(z.boolean()),
  billing_cycle_anchor: z.optional(
    z.union([z.string().check(z.regex(/^now$/, 'must be "now" or a time')), z.number()]),
  ),
  plan_schedule: z.optional(z.enum(['immediate', 'end_of_cycle'])),
  starts_at: z.optional(z.int()),
  ends_at: z.optional(z.int()),
  checkout_session_params: z.optional(z.record(z.string(), z.unknown())),
  long_lived_checkout: z.optional(z.boolean()),
  custom_line_items: z.optional(z.array(z.object({ amount: z.number(), description: z.string() }))),
  processor_subscription_id: z.optional(z.string()),
  carry_over_balances: carryOver,
  carry_over_usages: carryOver,
  license_quantities: licenseQuantities,
  metadata: z.optional(z.record(z.string(), z.string())),
  no_billing_changes: z.optional(z.boolean()),
  enable_plan_immediately: z.optional(z.boolean()),
  tax_rate_id: z.optional(z.string()),
  currency: z.optional(z.string()),
  remove_plan_ids: z.optional(z.array(z.string())),
});
export type AttachBody = z.output<typeof attachBody>;
