import * as z from 'zod/mini';
import { defineOperation } from '../../http/operation.ts';
import { referralProgramView } from '../../wire/referral-program.ts';

/** Programs in order of creation. */
export const listReferralPrograms = defineOperation({
  path: '/v1/referral_programs.list',
  request: z.strictObject({}),
  handle: ({ account }) => ({ list: account.referralPrograms.map(referralProgramView) }),
});
