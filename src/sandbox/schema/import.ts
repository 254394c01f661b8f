import * as z from 'zod/mini';
import { customerId, reference } from './id.ts';

const processor = z.enum(['stripe', 'revenuecat']);

const importBalance = z.object({
  feature_id: reference,
  filter: z.optional(
    z.object({
      interval: z.optional(
        z.nullable(
          z.enum(['lifetime', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'semi_annual', 'year']),
        ),
      ),
      billing_behavior: z.optional(z.enum(['included', 'prepaid', 'usage_based'])),
    }),
  ),
  usage: z.optional(z.number()),
  balance: z.optional(z.number()),
  next_reset_at: z.optional(z.number()),
});
export type ImportBalance = z.output<typeof importBalance>;

const importPlan = z.object({
  plan_id: reference,
  version: z.optional(z.number()),
  status: z.optional(z.enum(['active', 'trialing', 'past_due', 'canceled', 'expired'])),
  started_at: z.optional(z.number()),
  quantity: z.optional(z.number().check(z.gt(0))),
  feature_quantities: z.optional(
    z.array(z.object({ feature_id: reference, quantity: z.number().check(z.gte(0)) })),
  ),
  balances: z.optional(z.array(importBalance)),
});
export type ImportPlan = z.output<typeof importPlan>;

const billable = z.object({
  processor: z.optional(processor),
  link: z.optional(
    z.object({ subscription_id: z.optional(z.string()), schedule_id: z.optional(z.string()) }),
  ),
  billing_cycle_anchor: z.optional(z.number()),
  plan: z.optional(importPlan),
});
export type Billable = z.output<typeof billable>;

/** What a customer has at a payment processor, to be taken over as it is. */
export const importBody = z.object({
  customer_id: customerId,
  customer_data: z.optional(
    z.object({
      name: z.optional(z.string()),
      email: z.optional(z.string()),
      fingerprint: z.optional(z.string()),
      created_at: z.optional(z.int()),
    }),
  ),
  processors: z.optional(z.array(z.object({ type: processor, id: z.string() }))),
  billables: z.array(billable),
  dry_run: z.optional(z.boolean()),
});
export type ImportBody = z.output<typeof importBody>;
