import { adaOn } from './ada-on.ts';

export const rewards = adaOn({
  id: 'rewards',
  sentence:
    'A customer `cus_123` on Pro with 500 messages a month; the coupon `launch_discount` (20 % off, code `LAUNCH20`), the gift `bonus_messages` (100 messages, code `BONUS100`) and the program `invite_a_friend`, which gives that gift to both friends.',
  plan: 'pro',
  async sell(api) {
    await api('/v1/rewards.create', {
      coupon: {
        id: 'launch_discount',
        name: 'Launch discount',
        type: 'percentage_discount',
        value: 20,
        duration: { type: 'one_off', length: null },
        plan_ids: null,
        promo_codes: [{ code: 'LAUNCH20' }],
      },
    });
    await api('/v1/rewards.create', {
      feature_grant: {
        id: 'bonus_messages',
        name: 'Bonus messages',
        grants: [{ feature_id: 'messages', included: 100, expiry: null }],
        promo_codes: [{ code: 'BONUS100', max_uses: null }],
      },
    });
    await api('/v1/referral_programs.create', {
      id: 'invite_a_friend',
      reward_id: 'bonus_messages',
      redeem_on: 'customer_creation',
      received_by: 'all',
    });
  },
});
