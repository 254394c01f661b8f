import * as z from 'zod/mini';
import { findProgram } from '../../domain/referral-rules.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';
import { referralProgramView } from '../../wire/referral-program.ts';

export const getReferralProgram = defineOperation({
  path: '/v1/referral_programs.get',
  request: z.strictObject({ referral_program_id: reference }),
  handle: (context, { referral_program_id }) =>
    referralProgramView(findProgram(context, referral_program_id)),
});
