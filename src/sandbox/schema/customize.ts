import * as z from 'zod/mini';
import { billingControls } from './billing-controls.ts';
import { freeTrial } from './free-trial.ts';
import { reference } from './id.ts';
import { planLicense } from './license.ts';
import { planItem, planItemFilter } from './plan-item.ts';
import { planPrice } from './price.ts';

const changes = {
  price: z.optional(z.nullable(planPrice)),
  add_items: z.optional(z.array(planItem)),
  remove_items: z.optional(z.array(planItemFilter)),
  free_trial: z.optional(z.nullable(freeTrial)),
  billing_controls: z.optional(billingControls),
  upsert_licenses: z.optional(z.array(planLicense)),
  remove_licenses: z.optional(z.array(z.strictObject({ license_plan_id: reference }))),
};

/** How a variant differs from its base plan. */
export const variantCustomize = z.strictObject(changes);

/** How what a customer gets differs from the plan. `items` replaces all of them. */
export const customize = z.strictObject({ ...changes, items: z.optional(z.array(planItem)) });
export type Customize = z.output<typeof customize>;
