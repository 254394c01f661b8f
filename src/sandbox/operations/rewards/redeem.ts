import * as z from 'zod/mini';
import { missing, refuse } from '../../api-error.ts';
import { findCustomer, timeOf } from '../../domain/find.ts';
import { giveReward } from '../../domain/give-reward.ts';
import { usedUp } from '../../domain/promo-code.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';
import type { Account } from '../../state/account.ts';
import type { PromoCode, Reward } from '../../state/reward.ts';

/** Grants what a promo code of a feature grant stands for; to every customer once. */
export const redeemReward = defineOperation({
  path: '/v1/rewards.redeem',
  request: z.strictObject({ code: reference, customer_id: reference }),
  handle(context, { code, customer_id }) {
    const { account, now } = context;
    const { reward, promoCode } = findCode(account, code);
    if (reward.kind === 'coupon') {
      throw refuse(`Promo code ${code} is a coupon's: use it as a discount when billing`, 'invalid_reward');
    }
    if (promoCode.maxUses !== null && promoCode.uses >= promoCode.maxUses) throw usedUp(promoCode);
    const customer = findCustomer(context, customer_id);
    const { internalId } = customer;
    if (
      account.rewardRedemptions.some((done) => done.customer === internalId && done.rewardId === reward.id)
    ) {
      throw refuse(
        `Customer ${customer_id} has already redeemed reward ${reward.id}`,
        'customer_already_redeemed_referral_code',
      );
    }
    promoCode.uses += 1;
    account.rewardRedemptions.push({ rewardId: reward.id, customer: internalId });
    giveReward(account, customer, reward, timeOf(customer, now));
    return {
      reward_id: reward.id,
      entitlements_granted: reward.grants.map(({ feature_id, included }) => ({
        feature_id,
        balance: included ?? 0,
      })),
    };
  },
});

function findCode({ rewards }: Account, code: string): { reward: Reward; promoCode: PromoCode } {
  for (const reward of rewards) {
    const promoCode = reward.promoCodes.find((other) => other.code === code);
    if (promoCode !== undefined) return { reward, promoCode };
  }
  throw missing('reward_not_found', `No reward has the promo code ${code}`);
}
