import * as z from 'zod/mini';
import { missing, refuse } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import { findCustomer, timeOf } from '../../domain/find.ts';
import { isUsedUp, payReferral } from '../../domain/pay-referral.ts';
import { findProgram } from '../../domain/referral-rules.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';
import type { Customer } from '../../state/customer.ts';
import type { ReferralCode, ReferralProgram, ReferralRedemption } from '../../state/referral.ts';

/** Notes who brought a customer. The reward is given at once, or when the customer gets one of the program's plans. */
export const redeemReferralCode = defineOperation({
  path: '/v1/referrals.redeem_code',
  request: z.strictObject({ code: reference, customer_id: reference }),
  handle(context, { code, customer_id }) {
    const { account, now } = context;
    const referral = account.referralCodes.find((other) => other.code === code);
    if (referral === undefined) throw missing('referral_code_not_found', `Referral code ${code} not found`);
    const customer = findCustomer(context, customer_id);
    const program = findProgram(context, referral.programId);
    checkRedemption(context, customer, referral, program);
    const redemption: ReferralRedemption = {
      id: account.ids.next('rr'),
      code,
      programId: program.id,
      referrer: referral.customer,
      redeemer: customer.internalId,
      createdAt: now,
      triggered: false,
      applied: false,
    };
    account.referralRedemptions.push(redemption);
    if (program.redeemOn === 'customer_creation') {
      payReferral(account, program, redemption, timeOf(customer, now));
    }
    return { id: redemption.id, customer_id, reward_id: program.rewardId };
  },
});

/** In the API's order: used up, used by this customer before, or its own. One fingerprint is one customer. */
function checkRedemption(
  { account }: Context,
  { id, internalId, fingerprint }: Customer,
  { code, customer: referrer }: ReferralCode,
  { maxRedemptions, id: programId }: ReferralProgram,
): void {
  if (isUsedUp(account, code, maxRedemptions)) {
    throw refuse(`Referral code ${code} has been used up`, 'referral_code_max_redemptions_reached');
  }
  const again = account.referralRedemptions.some(
    (other) => other.programId === programId && other.redeemer === internalId,
  );
  if (again) {
    throw refuse(
      `Customer ${id} has already redeemed a code of this program`,
      'customer_already_redeemed_referral_code',
    );
  }
  const owner = account.customers.find((other) => other.internalId === referrer);
  const same = fingerprint !== null && owner?.fingerprint === fingerprint;
  if (referrer === internalId || same) {
    throw refuse(`Customer ${id} cannot redeem its own code`, 'customer_cannot_redeem_own_code');
  }
}
