import * as z from 'zod/mini';
import { discounts, featureQuantities, invoiceMode } from './attach.ts';
import { entityBillingControls } from './billing-controls.ts';
import { customerDataObject } from './customer-data.ts';
import { freeTrial } from './free-trial.ts';
import { reference } from './id.ts';
import { planItem } from './plan-item.ts';
import { planPrice } from './price.ts';

export const redirectMode = z._default(z.enum(['always', 'if_required', 'never']), 'if_required');

/** What attaching several plans takes; its preview takes the same. */
export const multiAttachBody = z.object({
  customer_id: reference,
  entity_id: z.optional(reference),
  plans: z
    .array(
      z.object({
        plan_id: reference,
        customize: z.optional(
          z.object({ price: z.optional(z.nullable(planPrice)), items: z.optional(z.array(planItem)) }),
        ),
        feature_quantities: featureQuantities,
        version: z.optional(z.number()),
        subscription_id: z.optional(reference),
        entity_id: z.optional(z.nullable(reference)),
      }),
    )
    .check(z.minLength(1)),
  free_trial: z.optional(z.nullable(freeTrial)),
  starts_at: z.optional(z.int()),
  currency: z.optional(z.string()),
  invoice_mode: invoiceMode,
  discounts,
  billing_behavior: z.optional(z.enum(['prorate_immediately', 'none'])),
  billing_cycle_anchor: z.optional(z.literal('now')),
  success_url: z.optional(z.string()),
  checkout_session_params: z.optional(z.record(z.string(), z.unknown())),
  redirect_mode: redirectMode,
  new_billing_subscription: z.optional(z.boolean()),
  enable_plan_immediately: z.optional(z.boolean()),
  customer_data: z.optional(customerDataObject),
  entity_data: z.optional(
    z.object({
      feature_id: reference,
      name: z.optional(z.string()),
      billing_controls: z.optional(entityBillingControls),
    }),
  ),
});
export type MultiAttachBody = z.output<typeof multiAttachBody>;
