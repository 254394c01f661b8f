import * as z from 'zod/mini';
import { checkProgram, findProgram } from '../../domain/referral-rules.ts';
import { checkUnique } from '../../domain/reward-rules.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';
import { programOptions, receivedBy, redeemOn } from '../../schema/referral.ts';
import type { ReferralProgram } from '../../state/referral.ts';
import { referralProgramView } from '../../wire/referral-program.ts';

/** Changes what is given; `null` keeps what is there. Rewards that were given stay given. */
export const updateReferralProgram = defineOperation({
  path: '/v1/referral_programs.update',
  request: z.strictObject({
    referral_program_id: reference,
    reward_id: z.optional(reference),
    redeem_on: z.optional(redeemOn),
    received_by: z.optional(receivedBy),
    ...programOptions,
  }),
  handle(context, { referral_program_id, ...changes }) {
    checkUnique('plan_ids', changes.plan_ids ?? []);
    const program = findProgram(context, referral_program_id);
    const next: ReferralProgram = {
      ...program,
      rewardId: changes.reward_id ?? program.rewardId,
      redeemOn: changes.redeem_on ?? program.redeemOn,
      receivedBy: changes.received_by ?? program.receivedBy,
      maxRedemptions: changes.max_redemptions ?? program.maxRedemptions,
      planIds: changes.plan_ids ?? program.planIds,
      excludeTrial: changes.exclude_trial ?? program.excludeTrial,
    };
    checkProgram(context, next);
    Object.assign(program, next);
    return referralProgramView(program);
  },
});
