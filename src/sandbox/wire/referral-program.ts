import type { ReferralProgram } from '../state/referral.ts';

/** A referral program on the wire. */
export function referralProgramView(program: ReferralProgram): Record<string, unknown> {
  return {
    id: program.id,
    reward_id: program.rewardId,
    redeem_on: program.redeemOn,
    received_by: program.receivedBy,
    max_redemptions: program.maxRedemptions,
    plan_ids: program.planIds,
    exclude_trial: program.excludeTrial,
    created_at: program.createdAt,
  };
}
