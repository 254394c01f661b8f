import * as z from 'zod/mini';

export const redeemOn = z.enum(['customer_creation', 'checkout']);
export const receivedBy = z.enum(['referrer', 'all']);

/** Parts of a program that may be left out, and be taken away with `null`. */
export const programOptions = {
  max_redemptions: z.optional(z.nullable(z.int().check(z.gte(1)))),
  plan_ids: z.optional(z.nullable(z.array(z.string()))),
  exclude_trial: z.optional(z.nullable(z.boolean())),
};
