import * as z from 'zod/mini';
import { reference } from './id.ts';
import { planItem, planItemFilter } from './plan-item.ts';
import { planPrice } from './price.ts';

/** A plan that a parent plan offers as seats, assignable to entities. */
export const planLicense = z.object({
  license_plan_id: reference,
  version_slug: z.optional(z.string()),
  included: z.optional(z.int().check(z.gte(0))),
  prepaid_only: z.optional(z.boolean()),
  customize: z.optional(
    z.nullable(
      z.object({
        price: z.optional(z.nullable(planPrice)),
        add_items: z.optional(z.array(planItem)),
        remove_items: z.optional(z.array(planItemFilter)),
      }),
    ),
  ),
  metadata: z.optional(z.record(z.string(), z.unknown())),
});
export type PlanLicense = z.output<typeof planLicense>;
