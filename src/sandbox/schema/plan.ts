import * as z from 'zod/mini';
import { billingControls } from './billing-controls.ts';
import { planLicense } from './license.ts';
import { planItem } from './plan-item.ts';

/** What can be said of a plan when it is created, and changed later. */
export const planFields = {
  items: z.optional(z.array(planItem)),
  licenses: z.optional(z.array(planLicense)),
  config: z.optional(z.object({ ignore_past_due: z._default(z.boolean(), false) })),
  billing_controls: z.optional(billingControls),
  metadata: z.optional(z.record(z.string(), z.unknown())),
  create_in_stripe: z._default(z.boolean(), true),
};
