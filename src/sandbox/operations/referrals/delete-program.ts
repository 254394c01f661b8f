import * as z from 'zod/mini';
import { missing } from '../../api-error.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';

/** Deletes a program with its codes. Rewards that still wait for a checkout are never given. */
export const deleteReferralProgram = defineOperation({
  path: '/v1/referral_programs.delete',
  request: z.strictObject({ referral_program_id: reference }),
  handle({ account }, { referral_program_id }) {
    const program = account.referralPrograms.find(({ id }) => id === referral_program_id);
    // The API looks for a reward here, and says so.
    if (program === undefined) {
      throw missing('reward_not_found', `Referral program ${referral_program_id} not found`);
    }
    account.referralPrograms = account.referralPrograms.filter((other) => other !== program);
    account.referralCodes = account.referralCodes.filter(({ programId }) => programId !== program.id);
    account.referralRedemptions = account.referralRedemptions.filter(
      ({ programId }) => programId !== program.id,
    );
    return { success: true };
  },
});
