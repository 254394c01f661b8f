import * as z from 'zod/mini';
import { variantCustomize } from './customize.ts';
import { freeTrial } from './free-trial.ts';
import { planId, reference } from './id.ts';
import { planFields } from './plan.ts';
import { planPrice } from './price.ts';

const migration = z.object({
  draft: z._default(z.boolean(), false),
  include_custom: z.optional(z.boolean()),
});

const variant = z.object({
  variant_plan_id: planId,
  name: z.optional(z.string()),
  customize: variantCustomize,
  disable_version: z.optional(z.boolean()),
  force_version: z.optional(z.boolean()),
  migration: z.optional(migration),
});
export type VariantUpdate = z.output<typeof variant>;

/** What an update of a plan may change, and what is to follow it. */
export const updatePlanBody = z.object({
  plan_id: reference,
  new_plan_id: z.optional(planId),
  version: z.optional(z.number()),
  group: z.optional(z.string()),
  name: z.optional(z.string().check(z.minLength(1))),
  description: z.optional(z.string()),
  add_on: z.optional(z.boolean()),
  auto_enable: z.optional(z.boolean()),
  archived: z._default(z.boolean(), false),
  price: z.optional(z.nullable(planPrice)),
  free_trial: z.optional(z.nullable(freeTrial)),
  ...planFields,
  base_plan_id: z.optional(z.nullable(reference)),
  disable_version: z.optional(z.boolean()),
  force_version: z.optional(z.boolean()),
  all_versions: z.optional(z.boolean()),
  migration: z.optional(migration),
  update_variant_ids: z.optional(z.array(z.string())),
  update_license_parents: z.optional(z.array(z.object({ plan_id: z.string(), version: z.int() }))),
  variants: z.optional(z.array(variant)),
  is_default: z.optional(z.boolean()),
});
export type UpdatePlanBody = z.output<typeof updatePlanBody>;
