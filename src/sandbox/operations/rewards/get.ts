import * as z from 'zod/mini';
import { findReward } from '../../domain/reward-rules.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';
import { rewardView } from '../../wire/reward.ts';

export const getReward = defineOperation({
  path: '/v1/rewards.get',
  request: z.strictObject({ reward_id: reference }),
  handle: ({ account }, { reward_id }) => rewardView(findReward(account, reward_id)),
});
