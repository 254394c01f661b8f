import * as z from 'zod/mini';

const name = z.string().check(z.minLength(1));
const positive = z.int().check(z.gte(1));

const couponCodes = z.array(
  z.strictObject({
    code: name,
    global_max_redemption: z.optional(z.nullable(positive)),
    first_time_transaction: z.optional(z.nullable(z.boolean())),
  }),
);
const grantCodes = z.array(z.strictObject({ code: name, max_uses: z.nullable(positive) }));
const expiry = z.strictObject({ type: z.enum(['day', 'week', 'month', 'year']), length: positive });
const grants = z
  .array(
    z.strictObject({
      feature_id: name,
      included: z.nullable(z.number().check(z.gte(0))),
      expiry: z.nullable(expiry),
    }),
  )
  .check(z.minLength(1));
const planIds = z.nullable(z.array(name).check(z.minLength(1)));

export const coupon = z.strictObject({
  id: name,
  name,
  internal_id: z.optional(z.string()),
  type: z.enum(['percentage_discount', 'fixed_discount']),
  value: z.number().check(z.gt(0)),
  duration: z.strictObject({ type: z.enum(['one_off', 'months', 'forever']), length: z.nullable(positive) }),
  plan_ids: planIds,
  promo_codes: couponCodes,
});
export const couponUpdate = z.strictObject({
  name: z.optional(name),
  plan_ids: z.optional(planIds),
  promo_codes: z.optional(couponCodes),
});

export const featureGrant = z.strictObject({
  id: name,
  name,
  internal_id: z.optional(z.string()),
  grants,
  promo_codes: grantCodes,
});
export const featureGrantUpdate = z.strictObject({
  name: z.optional(name),
  grants: z.optional(grants),
  promo_codes: z.optional(grantCodes),
});

export type CouponCodes = z.output<typeof couponCodes>;
export type GrantCodes = z.output<typeof grantCodes>;
