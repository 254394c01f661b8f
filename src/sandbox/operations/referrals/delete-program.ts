import * as z from 'zod/mini';
import { findProgram } from '../../domain/referral-rules.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';

/** Deletes a program with its codes. Rewards that still wait for a checkout are never given. */
export const deleteReferralProgram = defineOperation({
  path: '/v1/referral_programs.delete',
  request: z.strictObject({ referral_program_id: reference }),
  handle(context, { referral_program_id }) {
    const { account } = context;
    const program = findProgram(context, referral_program_id);
    account.referralPrograms = account.referralPrograms.filter((other) => other !== program);
    account.referralCodes = account.referralCodes.filter(({ programId }) => programId !== program.id);
    account.referralRedemptions = account.referralRedemptions.filter(
      ({ programId }) => programId !== program.id,
    );
    return { success: true };
  },
});
