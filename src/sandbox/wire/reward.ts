import type { Coupon, FeatureGrant, Reward } from '../state/reward.ts';

/** A reward on the wire, under the name of its kind. */
export function rewardView(reward: Reward): Record<string, unknown> {
  return reward.kind === 'coupon'
    ? { coupon: couponView(reward) }
    : { feature_grant: featureGrantView(reward) };
}

export function couponView(coupon: Coupon): Record<string, unknown> {
  const { id, name, type, value, duration, planIds, promoCodes, createdAt } = coupon;
  return {
    id,
    name,
    type,
    value,
    duration,
    plan_ids: planIds,
    promo_codes: promoCodes.map(({ code, maxUses, firstTimeTransaction }) => ({
      code,
      global_max_redemption: maxUses,
      first_time_transaction: firstTimeTransaction ?? false,
    })),
    created_at: createdAt,
  };
}

export function featureGrantView(grant: FeatureGrant): Record<string, unknown> {
  const { id, name, grants, promoCodes, createdAt } = grant;
  return {
    id,
    name,
    grants,
    promo_codes: promoCodes.map(({ code, maxUses }) => ({ code, max_uses: maxUses })),
    created_at: createdAt,
  };
}
