import * as z from 'zod/mini';
import { refuse } from '../../api-error.ts';
import { findReward } from '../../domain/reward-rules.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';

/** Deletes a reward, and coupons that customers hold. Units that were granted stay. A referral program keeps its reward. */
export const deleteReward = defineOperation({
  path: '/v1/rewards.delete',
  request: z.strictObject({ reward_id: reference }),
  handle({ account }, { reward_id }) {
    const reward = findReward(account, reward_id);
    const program = account.referralPrograms.find(({ rewardId }) => rewardId === reward.id);
    if (program !== undefined) throw refuse(`Reward ${reward.id} belongs to referral program ${program.id}`);
    account.rewards = account.rewards.filter((other) => other !== reward);
    account.discounts = account.discounts.filter(({ rewardId }) => rewardId !== reward.id);
    return { success: true };
  },
});
