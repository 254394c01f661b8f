import * as z from 'zod/mini';
import { discounts } from './attach.ts';
import { creditCost } from './credit-schema.ts';
import { reference } from './id.ts';
import { billingInterval } from './interval.ts';

const processors = z.optional(
  z.object({ stripe: z.optional(z.nullable(z.object({ price_id: z.string() }))) }),
);
const intervalCount = z._default(z.number().check(z.gte(1)), 1);

/** A base price, or a price per seat, for one invoice. */
const basePrice = z.object({
  amount: z.number().check(z.gte(0)),
  interval: billingInterval,
  interval_count: intervalCount,
  processors,
});

const tier = z.object({
  to: z.union([z.number(), z.string().check(z.regex(/^inf$/, 'must be a number or "inf"'))]),
  amount: z._default(z.number().check(z.gte(0)), 0),
  flat_amount: z.optional(z.number().check(z.gte(0))),
  additional_currencies: z.optional(
    z.array(
      z.object({
        currency: z.string(),
        amount: z.optional(z.number()),
        flat_amount: z.optional(z.number()),
      }),
    ),
  ),
});

/** What a feature costs on one invoice. */
const featurePrice = z.object({
  amount: z.optional(z.number().check(z.gte(0))),
  tiers: z.optional(z.array(tier)),
  tier_behavior: z.optional(z.enum(['graduated', 'volume'])),
  interval: billingInterval,
  interval_count: intervalCount,
  billing_units: z._default(z.number().check(z.gt(0)), 1),
  billing_method: z.enum(['prepaid', 'usage_based']),
  processors,
});

const featureQuantities = z.optional(
  z.array(
    z.object({
      feature_id: reference,
      billing_behavior: z.enum(['prepaid', 'usage_based']),
      quantity: z.optional(z.number().check(z.gte(0))),
      usage: z.optional(
        z.array(
          z.object({
            feature_id: reference,
            quantity: z.number().check(z.gte(0)),
            properties: z.optional(z.record(z.string(), z.unknown())),
          }),
        ),
      ),
      prorate: z.optional(z.boolean()),
    }),
  ),
);

/** What is charged of one plan. */
export const invoicePlan = z.object({
  plan_id: reference,
  version: z.optional(z.number()),
  customize: z.optional(
    z.object({
      price: z.optional(z.nullable(basePrice)),
      items: z.optional(
        z.array(
          z.object({
            feature_id: reference,
            price: z.optional(featurePrice),
            feature_override: z.optional(z.object({ credit_schema: z.optional(z.array(creditCost)) })),
          }),
        ),
      ),
    }),
  ),
  feature_quantities: featureQuantities,
  license_quantities: z.optional(
    z.array(
      z.object({
        license_plan_id: reference,
        quantity: z.int().check(z.gte(0)),
        customize: z.optional(z.object({ price: z.optional(z.nullable(basePrice)) })),
        feature_quantities: featureQuantities,
        prorate: z.optional(z.boolean()),
      }),
    ),
  ),
  discounts,
  prorate: z.optional(z.boolean()),
});
export type InvoicePlan = z.output<typeof invoicePlan>;
export type InvoiceFeatureQuantity = NonNullable<z.output<typeof featureQuantities>>[number];
export type InvoiceBasePrice = z.output<typeof basePrice>;

/** A charge that belongs to no plan. */
export const customLine = z.object({
  amount: z.number(),
  description: z.string().check(z.minLength(1)),
});
export type CustomLine = z.output<typeof customLine>;

/** Days until an invoice is due. */
export const netTermsDays = z.optional(z.int().check(z.gte(0)));
