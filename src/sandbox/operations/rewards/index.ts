import { createReward } from './create.ts';
import { deleteReward } from './delete.ts';
import { getReward } from './get.ts';
import { listRewards } from './list.ts';
import { redeemReward } from './redeem.ts';
import { updateReward } from './update.ts';

export const rewardOperations = [
  createReward,
  getReward,
  listRewards,
  updateReward,
  deleteReward,
  redeemReward,
];
