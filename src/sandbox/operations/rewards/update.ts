import * as z from 'zod/mini';
import { invalidInputs, refuse } from '../../api-error.ts';
import { checkReward, couponCodes, findReward, grantCodes } from '../../domain/reward-rules.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';
import { couponUpdate, featureGrantUpdate } from '../../schema/reward.ts';
import type { Reward } from '../../state/reward.ts';
import { rewardView } from '../../wire/reward.ts';

const updateBody = z.strictObject({
  reward_id: reference,
  coupon: z.optional(couponUpdate),
  feature_grant: z.optional(featureGrantUpdate),
});

/** Changes what is given, under the name of the reward's kind. A kind never changes. */
export const updateReward = defineOperation({
  path: '/v1/rewards.update',
  request: updateBody,
  handle(context, body) {
    const { account } = context;
    if ((body.coupon === undefined) === (body.feature_grant === undefined)) {
      throw invalidInputs('Provide exactly one of coupon or feature_grant');
    }
    const reward = findReward(account, body.reward_id);
    const next = changed(reward, body);
    checkReward(context, next, reward);
    account.rewards = account.rewards.map((other) => (other === reward ? next : other));
    return rewardView(next);
  },
});

function changed(reward: Reward, { coupon, feature_grant: grant }: z.output<typeof updateBody>): Reward {
  if (reward.kind === 'coupon') {
    if (coupon === undefined) throw wrongKind(reward);
    const { name = reward.name, plan_ids: planIds = reward.planIds, promo_codes: codes } = coupon;
    const promoCodes = codes === undefined ? reward.promoCodes : couponCodes(codes, reward.promoCodes);
    return { ...reward, name, planIds, promoCodes };
  }
  if (grant === undefined) throw wrongKind(reward);
  const { name = reward.name, grants = reward.grants, promo_codes: codes } = grant;
  const promoCodes = codes === undefined ? reward.promoCodes : grantCodes(codes, reward.promoCodes);
  return { ...reward, name, grants, promoCodes };
}

function wrongKind({ id, kind }: Reward): Error {
  return refuse(`Reward ${id} is a ${kind}: give ${kind}`);
}
