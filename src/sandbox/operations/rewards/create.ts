import * as z from 'zod/mini';
import { invalidInputs } from '../../api-error.ts';
import { checkReward, checkUnique, couponCodes, grantCodes } from '../../domain/reward-rules.ts';
import { defineOperation } from '../../http/operation.ts';
import { coupon, featureGrant } from '../../schema/reward.ts';
import type { Reward } from '../../state/reward.ts';
import { rewardView } from '../../wire/reward.ts';

const createBody = z.strictObject({ coupon: z.optional(coupon), feature_grant: z.optional(featureGrant) });

export const createReward = defineOperation({
  path: '/v1/rewards.create',
  request: createBody,
  handle(context, body) {
    const { account, now } = context;
    const reward = rewardOf(body, now);
    checkUnique(
      'promo_codes',
      reward.promoCodes.map(({ code }) => code),
    );
    checkReward(context, reward);
    account.rewards.push(reward);
    return rewardView(reward);
  },
});

function rewardOf(
  { coupon: off, feature_grant: grant }: z.output<typeof createBody>,
  createdAt: number,
): Reward {
  if (off !== undefined && grant === undefined) {
    const { id, name, type, value, duration, plan_ids: planIds } = off;
    const promoCodes = couponCodes(off.promo_codes);
    return { kind: 'coupon', id, name, type, value, duration, planIds, promoCodes, createdAt };
  }
  if (grant !== undefined && off === undefined) {
    const { id, name, grants } = grant;
    return { kind: 'feature_grant', id, name, grants, promoCodes: grantCodes(grant.promo_codes), createdAt };
  }
  throw invalidInputs('Provide exactly one of coupon or feature_grant');
}
