import * as z from 'zod/mini';
import { discounts, featureQuantities, invoiceMode } from './attach.ts';
import { customizeChecks, customizeShape } from './customize.ts';
import { freeTrial } from './free-trial.ts';
import { reference } from './id.ts';
import { redirectMode } from './multi-attach.ts';

const { free_trial: _trial, ...changes } = customizeShape;

const scheduledPlan = z.object({
  plan_id: reference,
  entity_id: z.optional(z.nullable(reference)),
  feature_quantities: featureQuantities,
  version: z.optional(z.number()),
  customize: z.optional(z.strictObject(changes).check(...customizeChecks)),
  subscription_id: z.optional(reference),
});
export type ScheduledPlan = z.output<typeof scheduledPlan>;

const phase = z.object({
  starts_at: z.optional(z.union([z.string().check(z.regex(/^now$/, 'must be "now" or a time')), z.number()])),
  starting_after: z.optional(
    z.object({ duration_type: z.enum(['month', 'year']), duration_count: z.int().check(z.gte(1)) }),
  ),
  plans: z.array(scheduledPlan).check(z.minLength(1)),
  billing_cycle_anchor: z.optional(z.literal('phase_start')),
});
export type SchedulePhase = z.output<typeof phase>;

/** What a schedule of plans takes. */
export const createScheduleBody = z.object({
  customer_id: reference,
  entity_id: z.optional(reference),
  free_trial: z.optional(z.nullable(freeTrial)),
  currency: z.optional(z.string()),
  invoice_mode: invoiceMode,
  discounts,
  success_url: z.optional(z.string()),
  checkout_session_params: z.optional(z.record(z.string(), z.unknown())),
  redirect_mode: redirectMode,
  billing_behavior: z.optional(z.enum(['prorate_immediately', 'none'])),
  no_billing_changes: z.optional(z.boolean()),
  billing_cycle_anchor: z.optional(z.literal('now')),
  enable_plan_immediately: z.optional(z.boolean()),
  preserve_add_ons: z.optional(z.boolean()),
  unscheduled_plans: z.optional(z.array(scheduledPlan)),
  phases: z.array(phase).check(z.minLength(1)),
});
export type CreateScheduleBody = z.output<typeof createScheduleBody>;
