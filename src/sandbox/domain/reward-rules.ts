import { conflict, invalidInputs, missing } from '../api-error.ts';
import type { Context } from '../context.ts';
import type { CouponCodes, GrantCodes } from '../schema/reward.ts';
import type { Account } from '../state/account.ts';
import type { Coupon, FeatureGrant, PromoCode, Reward } from '../state/reward.ts';
import { findFeature, findPlan } from './find.ts';

/** @throws an `ApiError` with status 404 */
export function findReward({ rewards }: Account, id: string): Reward {
  const reward = rewards.find((other) => other.id === id);
  if (reward === undefined) throw missing('reward_not_found', `Reward ${id} not found`);
  return reward;
}

/**
 * Refuses a reward that cannot be: what it names must exist, and no code may stand for two rewards.
 * @param replaced - the reward it takes the place of, when it is changed
 * @throws an `ApiError`: 400 for contradictions, 404 for unknown plans and features, 409 for a code in use
 */
export function checkReward(context: Context, reward: Reward, replaced?: Reward): void {
  if (reward.kind === 'coupon') checkCoupon(context, reward);
  else checkFeatureGrant(context, reward);
  const codes = reward.promoCodes.map(({ code }) => code);
  checkUnique('promo_codes', codes);
  const others = context.account.rewards.filter((other) => other !== replaced);
  const taken = others.flatMap(({ promoCodes }) => promoCodes).find(({ code }) => codes.includes(code));
  if (taken !== undefined) throw conflict('invalid_reward', `Promo code ${taken.code} is already in use`);
}

function checkCoupon(context: Context, { type, value, duration, planIds }: Coupon): void {
  if (type === 'percentage_discount' && value > 100) {
    throw invalidInputs('coupon.value: a percentage must not be more than 100');
  }
  if ((duration.type === 'months') !== (duration.length !== null)) {
    throw invalidInputs('coupon.duration.length: must be a number for months, and null for anything else');
  }
  checkUnique('coupon.plan_ids', planIds ?? []);
  for (const planId of planIds ?? []) findPlan(context, planId);
}

function checkFeatureGrant(context: Context, { grants }: FeatureGrant): void {
  if (grants.length === 0) throw invalidInputs('feature_grant.grants: must not be empty');
  checkUnique(
    'feature_grant.grants',
    grants.map(({ feature_id }) => feature_id),
  );
  for (const { feature_id, included } of grants) {
    const boolean = findFeature(context, feature_id).type === 'boolean';
    if (boolean !== (included === null)) {
      throw invalidInputs(
        `feature_grant.grants: included must be ${boolean ? 'null' : 'a number'} for feature ${feature_id}`,
      );
    }
  }
}

function checkUnique(place: string, values: readonly string[]): void {
  const twice = values.find((value, index) => values.indexOf(value) !== index);
  if (twice !== undefined) throw invalidInputs(`${place}: ${twice} is there twice`);
}

/** Codes of a coupon. One that was there before keeps its count. */
export function couponCodes(codes: CouponCodes, before: readonly PromoCode[] = []): PromoCode[] {
  return codes.map(({ code, global_max_redemption = null, first_time_transaction = null }) => ({
    code,
    maxUses: global_max_redemption,
    firstTimeTransaction: first_time_transaction,
    uses: before.find((other) => other.code === code)?.uses ?? 0,
  }));
}

/** The same, of a feature grant. */
export function grantCodes(codes: GrantCodes, before: readonly PromoCode[] = []): PromoCode[] {
  return codes.map(({ code, max_uses }) => ({
    code,
    maxUses: max_uses,
    firstTimeTransaction: null,
    uses: before.find((other) => other.code === code)?.uses ?? 0,
  }));
}
