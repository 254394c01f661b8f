import * as z from 'zod/mini';
import { invalidInputs, refuse } from '../../api-error.ts';
import { checkoutFault, checkProgram } from '../../domain/referral-rules.ts';
import { checkUnique } from '../../domain/reward-rules.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';
import { programOptions, receivedBy, redeemOn } from '../../schema/referral.ts';
import type { ReferralProgram } from '../../state/referral.ts';
import { referralProgramView } from '../../wire/referral-program.ts';

export const createReferralProgram = defineOperation({
  path: '/v1/referral_programs.create',
  request: z.strictObject({
    id: reference,
    reward_id: reference,
    redeem_on: redeemOn,
    received_by: receivedBy,
    ...programOptions,
    internal_id: z.optional(z.string()),
  }),
  handle(context, body) {
    const { account, now } = context;
    const program: ReferralProgram = {
      id: body.id,
      rewardId: body.reward_id,
      redeemOn: body.redeem_on,
      receivedBy: body.received_by,
      maxRedemptions: body.max_redemptions ?? null,
      planIds: body.plan_ids ?? null,
      excludeTrial: body.exclude_trial ?? false,
      createdAt: now,
    };
    checkUnique('plan_ids', program.planIds ?? []);
    const fault = checkoutFault(program);
    if (fault !== undefined) throw invalidInputs(fault);
    if (account.referralPrograms.some((other) => other.id === program.id)) {
      throw refuse(`Referral program ${program.id} already exists`);
    }
    checkProgram(context, program);
    account.referralPrograms.push(program);
    return referralProgramView(program);
  },
});
