import { missing, refuse } from '../api-error.ts';
import type { Context } from '../context.ts';
import type { ReferralProgram } from '../state/referral.ts';
import { findReward } from './reward-rules.ts';

/** @throws an `ApiError` with status 404 */
export function findProgram({ account }: Context, id: string): ReferralProgram {
  const program = account.referralPrograms.find((other) => other.id === id);
  if (program === undefined) throw missing('reward_program_not_found', `Referral program ${id} not found`);
  return program;
}

/**
 * Refuses a program that cannot be.
 * @throws an `ApiError`: 404 for an unknown reward, 400 for a checkout without plans or a maximum
 */
export function checkProgram({ account }: Context, { rewardId, ...program }: ReferralProgram): void {
  findReward(account, rewardId);
  const fault = checkoutFault(program);
  if (fault !== undefined) throw refuse(fault);
}

/** What a program that waits for a checkout lacks, if anything. */
export function checkoutFault({
  redeemOn,
  planIds,
  maxRedemptions,
}: Pick<ReferralProgram, 'redeemOn' | 'planIds' | 'maxRedemptions'>): string | undefined {
  if (redeemOn !== 'checkout') return undefined;
  if (planIds === null || planIds.length === 0) return 'plan_ids: required when redeem_on is checkout';
  return maxRedemptions === null ? 'max_redemptions: required when redeem_on is checkout' : undefined;
}
