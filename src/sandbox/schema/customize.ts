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
  remove_licenses: z.optional(z.array(z.object({ license_plan_id: reference }))),
};

/** How a variant differs from its base plan. */
export const variantCustomize = z.object(changes);

interface Items {
  items?: unknown;
  add_items?: unknown;
  remove_items?: unknown;
}

/** `items` replaces all of them, so there is nothing to add to or to remove from; and a change must change something. */
export const customizeChecks = [
  z.refine<Items>(
    (body) => Object.values(body).some((value) => value !== undefined),
    'must name at least one change',
  ),
  z.refine<Items>(
    ({ items, add_items, remove_items }) =>
      items === undefined || (add_items === undefined && remove_items === undefined),
    'items cannot be combined with add_items or remove_items',
  ),
] as const;

/** The fields of {@link customize}, for schemas that leave some out. */
export const customizeShape = { ...changes, items: z.optional(z.array(planItem)) };

/** How what a customer gets differs from the plan. `items` replaces all of them. */
export const customize = z.object(customizeShape).check(...customizeChecks);
export type Customize = z.output<typeof customize>;
