import type { OperationError, OperationErrors } from './operation-error.ts';
import { input, rule, stripe } from './shared.ts';

const rewardsChange: OperationError = {
  code: 'lock_already_exists',
  status: [423],
  cause: 'Another change of rewards is still running.',
  fix: 'Try again after some seconds.',
};

const rewardShape: readonly OperationError[] = [
  'invalid_reward',
  'duplicate_reward_id',
  'duplicate_promo_code',
  input('The reward contradicts itself.'),
  'product_not_found',
  'feature_not_found',
  'invalid_price_id',
  'product_not_in_stripe',
  'promo_code_already_exists_in_stripe',
  rewardsChange,
  ...stripe,
];

const programShape: readonly OperationError[] = [
  input('The program contradicts itself: when it pays, or to whom.'),
  { code: 'reward_not_found', cause: 'No reward has this id.' },
  'product_not_found',
  rewardsChange,
];

/** Errors of rewards and referrals. */
export const rewardOperations = {
  'referrals.createCode': ['reward_program_not_found', 'reward_not_found', 'customer_not_found'],
  'referrals.redeemCode': [
    'referral_code_not_found',
    'referral_code_max_redemptions_reached',
    'customer_already_redeemed_referral_code',
    'customer_cannot_redeem_own_code',
    'customer_not_found',
    'reward_not_found',
    'reward_program_not_found',
    'reward_redemption_not_found',
    ...stripe,
  ],
  'referrals.createProgram': [
    {
      code: 'invalid_request',
      status: [400],
      cause: 'A program has this id.',
      fix: 'Go on, or choose another.',
    },
    ...programShape,
  ],
  'referrals.listPrograms': [],
  'referrals.getProgram': ['reward_program_not_found'],
  'referrals.updateProgram': ['reward_program_not_found', ...programShape],
  'referrals.deleteProgram': [
    { code: 'reward_not_found', cause: 'No referral program has this id.' },
    rewardsChange,
  ],
  'rewards.create': rewardShape,
  'rewards.list': [],
  'rewards.get': ['reward_not_found', rule('The reward gives a plan away: only the dashboard knows those.')],
  'rewards.update': ['reward_not_found', ...rewardShape],
  'rewards.delete': ['reward_not_found', rule('A referral program gives it.'), rewardsChange, ...stripe],
  'rewards.redeemCode': [
    'reward_not_found',
    'customer_not_found',
    'customer_already_redeemed_referral_code',
    'referral_code_max_redemptions_reached',
    'invalid_reward',
  ],
} as const satisfies OperationErrors;
