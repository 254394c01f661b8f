import * as z from 'zod/mini';
import { defineOperation } from '../../http/operation.ts';
import { couponView, featureGrantView } from '../../wire/reward.ts';

/** Rewards of either kind, in order of creation. */
export const listRewards = defineOperation({
  path: '/v1/rewards.list',
  request: z.strictObject({}),
  handle: ({ account: { rewards } }) => ({
    coupons: rewards.filter((reward) => reward.kind === 'coupon').map(couponView),
    feature_grants: rewards.filter((reward) => reward.kind === 'feature_grant').map(featureGrantView),
  }),
});
