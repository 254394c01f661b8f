import { invalidInputs, missing } from '../api-error.ts';
import type { Context } from '../context.ts';
import type { ReferralProgram } from '../state/referral.ts';
import { findPlan } from './find.ts';
import { findReward } from './reward-rules.ts';

/** @throws an `ApiError` with status 404 */
export function findProgram({ account }: Context, id: string): ReferralProgram {
  const program = account.referralPrograms.find((other) => other.id === id);
  if (program === undefined) throw missing('reward_program_not_found', `Referral program ${id} not found`);
  return program;
}

/**
 * Refuses a program that cannot be.
 * @throws an `ApiError`: 404 for an unknown reward or plan, 400 for plans that are missing or named twice
 */
export function checkProgram(context: Context, { rewardId, redeemOn, planIds }: ReferralProgram): void {
  findReward(context.account, rewardId);
  const ids = planIds ?? [];
  if (redeemOn === 'checkout' && ids.length === 0) {
    throw invalidInputs('plan_ids: required when redeem_on is checkout');
  }
  if (new Set(ids).size < ids.length) throw invalidInputs('plan_ids: must be unique');
  for (const id of ids) findPlan(context, id);
}
