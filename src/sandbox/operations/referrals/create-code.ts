import * as z from 'zod/mini';
import { missing } from '../../api-error.ts';
import { findCustomer } from '../../domain/find.ts';
import { opaque } from '../../domain/opaque.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';

/** A customer's code in a program: a new one, or the one it has. */
export const createReferralCode = defineOperation({
  path: '/v1/referrals.create_code',
  request: z.strictObject({ customer_id: reference, program_id: reference }),
  handle(context, { customer_id, program_id }) {
    const { account, now } = context;
    // The API looks a program up among rewards, and says so.
    if (!account.referralPrograms.some(({ id }) => id === program_id)) {
      throw missing('reward_not_found', `Referral program ${program_id} not found`);
    }
    const { internalId } = findCustomer(context, customer_id);
    let found = account.referralCodes.find(
      ({ programId, customer }) => programId === program_id && customer === internalId,
    );
    if (found === undefined) {
      const code = opaque(account.ids.next('referral_code'), 8).toUpperCase();
      found = { code, programId: program_id, customer: internalId, createdAt: now };
      account.referralCodes.push(found);
    }
    return { code: found.code, customer_id, created_at: found.createdAt };
  },
});
