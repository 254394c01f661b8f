import type { OperationError } from './operation-error.ts';

/** A rule that has no code of its own. */
export const rule = (cause: string): OperationError => ({
  code: 'invalid_request',
  status: [400],
  cause,
  fix: 'Fix the call; the message says which.',
});

/** More than a field that is missing or wrong by itself. */
export const input = (cause: string): OperationError => ({ code: 'invalid_inputs', status: [400], cause });

export const stripe: readonly OperationError[] = [
  'stripe_config_not_found',
  { code: 'stripe_error', status: [400] },
  'stripe_rate_limit_exceeded',
];

export const needsStripe: OperationError = {
  code: 'stripe_config_not_found',
  cause: 'No Stripe account is connected, and `expand` asks for what is kept there.',
};

export const busyCustomer: OperationError = {
  code: 'rate_limit_exceeded',
  cause: 'Too many requests about this customer at once.',
};

export const billingRuns: OperationError = {
  code: 'lock_already_exists',
  status: [423],
  cause: 'Another billing call for this customer is still running.',
  fix: 'Try again after some seconds.',
};

/** Of calls that create the entity or the customer that they name. */
export const creates: readonly OperationError[] = [
  'entity_already_exists',
  {
    code: 'feature_limit_reached',
    status: [400],
    cause: 'One more entity would pass what the plan’s price sells at most.',
  },
  {
    code: 'insufficient_balance',
    cause: 'One more entity would need a paid unit, and none is left.',
    fix: 'Sell more units, or delete an entity.',
  },
];

export const autoEnabled: readonly OperationError[] = [
  { code: 'product_not_found', cause: 'The plan to enable with the new customer does not exist.' },
];

/** What a plan may be made of: of `plans.*`, and of calls that take `customize`. */
export const items: readonly OperationError[] = [
  'feature_not_found',
  'invalid_product_item',
  'invalid_price',
  input('Items contradict each other: a feature twice, two base prices, an odd price.'),
];

/** Of calls that take `discounts`. */
export const discounts: readonly OperationError[] = [
  rule('No coupon or promo code in `discounts` reads like this.'),
  'promo_code_first_time_only',
  {
    code: 'referral_code_max_redemptions_reached',
    cause: 'A promo code in `discounts` is used up.',
  },
];
