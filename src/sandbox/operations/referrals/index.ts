import { createReferralCode } from './create-code.ts';
import { createReferralProgram } from './create-program.ts';
import { deleteReferralProgram } from './delete-program.ts';
import { getReferralProgram } from './get-program.ts';
import { listReferralPrograms } from './list-programs.ts';
import { redeemReferralCode } from './redeem-code.ts';
import { updateReferralProgram } from './update-program.ts';

export const referralOperations = [
  createReferralProgram,
  getReferralProgram,
  listReferralPrograms,
  updateReferralProgram,
  deleteReferralProgram,
  createReferralCode,
  redeemReferralCode,
];
