import { invalidInputs, missing, refuse } from '../api-error.ts';
import type { Context } from '../context.ts';
import type { CouponCodes, GrantCodes } from '../schema/reward.ts';
import type { Account } from '../state/account.ts';
import type { Coupon, FeatureGrant, PromoCode, Reward } from '../state/reward.ts';
import { findFeature } from './find.ts';

/** @throws an `ApiError` with status 404 */
export function findReward({ rewards }: Account, id: string): Reward {
  const reward = rewards.find((other) => other.id === id);
  if (reward === undefined) throw missing('reward_not_found', `Reward ${id} not found`);
  return reward;
}

/**
 * Refuses a reward that cannot be: what it names must exist, and neither its id nor its codes may stand for another.
 * @param replaced - the reward it takes the place of, when it is changed
 * @throws an `ApiError`: 404 for an unknown feature, 400 for all else
 */
export function checkReward(context: Context, reward: Reward, replaced?: Reward): void {
  if (reward.kind === 'coupon') checkCoupon(context, reward);
  else checkFeatureGrant(context, reward);
  const codes = reward.promoCodes.map(({ code }) => code);
  const names = context.account.rewards
    .filter((other) => other !== replaced)
    .flatMap(({ id, promoCodes }) => [id, ...promoCodes.map(({ code }) => code)]);
  if (names.includes(reward.id)) throw refuse(`Reward id ${reward.id} is taken`, 'duplicate_reward_id');
  const taken = codes.find((code, index) => names.includes(code) || codes.indexOf(code) !== index);
  if (taken !== undefined) throw refuse(`Promo code ${taken} is there already`, 'duplicate_promo_code');
}

function checkCoupon(context: Context, { type, value, duration, planIds }: Coupon): void {
  if (type === 'percentage_discount' && value > 100) {
    throw invalidInputs('coupon.value: a percentage must not be more than 100');
  }
  if ((duration.type === 'months') !== (duration.length !== null)) {
    throw invalidInputs('coupon.duration.length: must be a number for months, and null for anything else');
  }
  checkUnique('coupon.plan_ids', planIds ?? []);
  const { plans } = context.account;
  const unknown = planIds?.find((planId) => plans.every(({ id }) => id !== planId));
  if (unknown !== undefined) throw refuse(`coupon.plan_ids: there is no plan ${unknown}`);
}

function checkFeatureGrant(context: Context, { grants }: FeatureGrant): void {
  checkUnique(
    'feature_grant.grants',
    grants.map(({ feature_id }) => feature_id),
  );
  for (const { feature_id, included } of grants) {
    const boolean = findFeature(context, feature_id).type === 'boolean';
    if (boolean !== (included === null)) {
      throw refuse(
        `feature_grant.grants: included must be ${boolean ? 'null' : 'a number'} for feature ${feature_id}`,
        'invalid_reward',
      );
    }
  }
}

/** @throws an `ApiError` with status 400 when something is there twice */
export function checkUnique(place: string, values: readonly string[]): void {
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
