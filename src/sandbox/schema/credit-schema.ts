import * as z from 'zod/mini';

const tier = z.object({
  to: z.union([z.number(), z.literal('inf')]),
  credit_cost: z.number().check(z.gte(0)),
});
const match = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const flatCost = { credit_cost: z.number().check(z.gte(0)) };
const tieredCost = { tier_behavior: z.literal('graduated'), tiers: z.array(tier).check(z.minLength(1)) };
const dimensionMatch = { match, priority: z.optional(z.int()) };

const dimension = z.union([
  z.object({ ...dimensionMatch, ...tieredCost }),
  z.object({ ...dimensionMatch, ...flatCost }),
]);
const multiplier = z.object({ match, factor: z.optional(z.number()), add: z.optional(z.number()) });

const member = {
  metered_feature_id: z.string().check(z.minLength(1)),
  billing_units: z.optional(z.number().check(z.gt(0))),
  dimensions: z.optional(z.record(z.string(), dimension)),
  multipliers: z.optional(z.record(z.string(), multiplier)),
};

/** What one feature costs in a credit system's credits. */
export const creditCost = z.union([
  z.object({ ...member, ...tieredCost }),
  z.object({ ...member, ...flatCost }),
]);
export type CreditCost = z.output<typeof creditCost>;

export const modelMarkups = z.nullable(
  z.record(
    z.string(),
    z.object({
      markup: z.optional(z.number().check(z.gte(-100))),
      input_cost: z.optional(z.number().check(z.gte(0))),
      output_cost: z.optional(z.number().check(z.gte(0))),
    }),
  ),
);
export const providerMarkups = z.nullable(
  z.record(z.string(), z.object({ markup: z.number().check(z.gte(-100)) })),
);
export const defaultMarkup = z.number().check(z.gte(-100));
