import * as z from 'zod/mini';
import { creditCost, defaultMarkup, modelMarkups, providerMarkups } from './credit-schema.ts';
import { currencyCode } from './currency.ts';
import { reference } from './id.ts';
import { billingInterval, resetInterval } from './interval.ts';
import { currencyAmount } from './price.ts';

const tier = z.object({
  to: z.union([z.number(), z.string().check(z.regex(/^inf$/, 'must be a number or "inf"'))]),
  amount: z._default(z.number().check(z.gte(0)), 0),
  flat_amount: z.optional(z.number().check(z.gte(0))),
  additional_currencies: z.optional(
    z.array(
      z.object({
        currency: currencyCode,
        amount: z.optional(z.number()),
        flat_amount: z.optional(z.number()),
      }),
    ),
  ),
});

/** What a feature costs beyond the included units. */
export const itemPrice = z.object({
  amount: z.optional(z.number().check(z.gte(0))),
  additional_currencies: z.optional(z.array(currencyAmount)),
  tiers: z.optional(z.array(tier)),
  tier_behavior: z.optional(z.enum(['graduated', 'volume'])),
  interval: billingInterval,
  interval_count: z._default(z.number().check(z.gte(1)), 1),
  billing_units: z._default(z.number().check(z.gt(0)), 1),
  billing_method: z.enum(['prepaid', 'usage_based']),
  max_purchase: z.optional(z.nullable(z.number().check(z.gte(0)))),
});
export type ItemPrice = z.output<typeof itemPrice>;

const itemRollover = z.object({
  max: z.optional(z.number().check(z.gte(0))),
  max_percentage: z.optional(z.number().check(z.gte(0), z.lte(100))),
  expiry_duration_type: z.enum(['month', 'forever']),
  expiry_duration_length: z.optional(z.number().check(z.gt(0))),
});

/** The largest grant that the API stores exactly. */
const tenTrillion = 10_000_000_000_000;

/** What a plan grants of one feature. */
export const planItem = z.object({
  threshold_billing: z.optional(z.nullable(z.object({ threshold: z.number().check(z.gt(0)) }))),
  feature_id: reference,
  included: z.optional(z.number().check(z.gte(0), z.lte(tenTrillion))),
  unlimited: z.optional(z.boolean()),
  pooled: z._default(z.boolean(), false),
  reset: z.optional(
    z.object({
      interval: resetInterval,
      interval_count: z._default(z.number().check(z.gte(1)), 1),
    }),
  ),
  price: z.optional(itemPrice),
  proration: z.optional(
    z.object({
      on_increase: z.enum([
        'bill_immediately',
        'prorate_immediately',
        'prorate_next_cycle',
        'bill_next_cycle',
      ]),
      on_decrease: z.enum(['prorate', 'prorate_immediately', 'prorate_next_cycle', 'none', 'no_prorations']),
    }),
  ),
  rollover: z.optional(itemRollover),
  expiry: z.optional(
    z.object({
      duration: z.enum(['day', 'week', 'month', 'year']),
      length: z.number().check(z.gt(0)),
    }),
  ),
  feature_override: z.optional(
    z.object({
      credit_schema: z.optional(z.array(creditCost)),
      markups: z.optional(
        z.object({
          default_markup: z.optional(defaultMarkup),
          provider_markups: z.optional(providerMarkups),
          model_markups: z.optional(modelMarkups),
        }),
      ),
    }),
  ),
});
export type PlanItem = z.output<typeof planItem>;

/** Picks items of a plan; every field given must match. */
export const planItemFilter = z.object({
  feature_id: z.optional(z.string()),
  billing_method: z.optional(z.enum(['prepaid', 'usage_based'])),
  interval: z.optional(resetInterval),
  interval_count: z.optional(z.int()),
  included: z.optional(z.number()),
});
export type PlanItemFilter = z.output<typeof planItemFilter>;
