/** Why an operation never meets an error of code that it shares with others. */
type Reasons = Readonly<Record<string, string>>;

const drops = 'What is wrong with one use drops that use alone.';
const noDiscounts = 'It takes no discounts.';
const checked = 'What waited for the payment was checked when it was asked for.';

/** By operation and code, the errors of shared code that the operation never meets, with the reason. */
export const unmet: Readonly<Record<string, Reasons>> = {
  batchTrack: { customer_not_found: drops, entity_not_found: drops, lock_already_exists: drops },
  'billing.multiUpdate': {
    promo_code_first_time_only: noDiscounts,
    referral_code_max_redemptions_reached: noDiscounts,
  },
  'invoices.pay': {
    cus_product_not_found: checked,
    currency_mismatch: checked,
    duplicate_subscription_id: checked,
    invalid_redirect_mode: checked,
    entity_not_found: checked,
    feature_not_found: checked,
    invalid_product_item: checked,
    product_not_found: checked,
    promo_code_first_time_only: checked,
    referral_code_max_redemptions_reached: checked,
  },
};
