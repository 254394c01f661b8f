import type { Codes } from './code-facts.ts';

/** Codes about rewards, referrals and the account’s sandboxes. */
export const rewardCodes = {
  reward_not_found: {
    status: [404],
    cause: 'No reward, promo code or program has this id.',
    fix: 'Correct the id.',
  },
  reward_program_not_found: {
    status: [404],
    cause: 'No referral program has this id.',
    fix: 'Correct the id.',
  },
  reward_redemption_not_found: {
    status: [404],
    cause: 'The redemption has gone while it was carried out.',
    fix: 'Try again.',
  },
  invalid_reward: {
    status: [400, 409],
    cause: 'The reward contradicts itself, or its promo code is for something else, used up or taken.',
    fix: 'Fix the reward. A coupon’s code goes into `discounts`.',
  },
  duplicate_reward_id: {
    status: [400],
    cause: 'A reward has this id.',
    fix: 'Choose another id.',
  },
  duplicate_promo_code: {
    status: [400],
    cause: 'The promo code is used twice, or by another reward.',
    fix: 'Choose another code.',
  },
  invalid_price_id: {
    status: [400],
    cause: 'The reward is for a price that does not exist.',
    fix: 'Name prices of your plans.',
  },
  product_not_in_stripe: {
    status: [400],
    cause: 'The plan of the coupon is not in Stripe yet.',
    fix: 'Attach the plan once, or set `createInStripe` on it.',
  },
  promo_code_already_exists_in_stripe: {
    status: [400],
    cause: 'Stripe has an active promo code of this name.',
    fix: 'Choose another code, or end the one in Stripe.',
  },
  referral_code_not_found: {
    status: [404],
    cause: 'No referral code reads like this.',
    fix: 'Ask for it again.',
  },
  referral_code_max_redemptions_reached: {
    status: [400],
    cause: 'The code is used up.',
    fix: 'Tell the user.',
  },
  customer_already_redeemed_referral_code: {
    status: [400],
    cause: 'This customer has had this reward.',
    fix: 'Tell the user.',
  },
  customer_cannot_redeem_own_code: {
    status: [400],
    cause: 'It is the customer’s own code.',
    fix: 'Tell the user.',
  },
  org_not_found: {
    status: [404],
    cause: 'No sandbox has this id.',
    fix: 'List them with `sandboxes.list`.',
  },
} as const satisfies Codes;
