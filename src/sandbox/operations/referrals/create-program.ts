import * as z from 'zod/mini';
import { conflict } from '../../api-error.ts';
import { checkProgram } from '../../domain/referral-rules.ts';
import { defineOperation } from '../../http/operation.ts';
import { id, reference } from '../../schema/id.ts';
import { programOptions, receivedBy, redeemOn } from '../../schema/referral.ts';
import type { ReferralProgram } from '../../state/referral.ts';
import { referralProgramView } from '../../wire/referral-program.ts';

export const createReferralProgram = defineOperation({
  path: '/v1/referral_programs.create',
  request: z.strictObject({
    id,
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
      maxRedemptions: body.max_redemptions,
      planIds: body.plan_ids,
      excludeTrial: body.exclude_trial,
      createdAt: now,
    };
    checkProgram(context, program);
    if (account.referralPrograms.some((other) => other.id === program.id)) {
      throw conflict('invalid_request', `Referral program ${program.id} already exists`);
    }
    account.referralPrograms.push(program);
    return referralProgramView(program);
  },
});
