import type { Codes } from './code-facts.ts';

/** Codes about what customers pay. */
export const billingCodes = {
  plan_already_attached: {
    status: [409],
    cause: 'The customer has this plan.',
    fix: 'Go on, or change it with `billing.update`.',
  },
  cus_product_not_found: {
    status: [404],
    cause: 'The customer does not have the plan.',
    fix: 'Attach it, or name the one there is.',
  },
  duplicate_subscription_id: {
    status: [400, 409],
    cause: 'The `subscriptionId` is in use: by the customer (409), or twice in the call (400).',
    fix: 'Take another id.',
  },
  currency_mismatch: {
    status: [400],
    cause: 'The customer pays in another currency, or the plan has no price in this one.',
    fix: 'Leave `currency` out, or add the price to the plan.',
  },
  invalid_redirect_mode: {
    status: [400],
    cause: '`redirectMode` is `always`, and the customer has a subscription.',
    fix: 'Set `newBillingSubscription`, or leave `redirectMode` out.',
  },
  promo_code_first_time_only: {
    status: [400],
    cause: 'The promo code is for first purchases.',
    fix: 'Tell the user.',
  },
  invoice_payment_failed: {
    status: [400, 402],
    cause: 'The invoice for more units could not be paid; nothing was counted.',
    fix: 'Have the customer renew the card, then try again.',
  },
  unsupported_field: {
    status: [400],
    cause: 'The import has a field that is not supported yet.',
    fix: 'Leave out what the message names.',
  },
  cross_processor_conflict: {
    status: [400],
    cause: 'Base plans of Stripe and of RevenueCat in one import.',
    fix: 'Import one of them.',
  },
  flash_balance_no_match: {
    status: [400],
    cause: 'No item of the imported plans grants this feature so.',
    fix: 'Correct the balance, or its filter.',
  },
  flash_balance_ambiguous: {
    status: [400],
    cause: 'Several items of the imported plans fit the balance.',
    fix: 'Add a filter to the balance.',
  },
  invoice_not_found: {
    status: [404],
    cause: 'No invoice has this id.',
    fix: 'List them with `invoices.list`.',
  },
  checkout_not_found: {
    status: [404],
    cause: 'A payment page that is not there any more.',
    fix: 'Attach again for a new `paymentUrl`.',
  },
} as const satisfies Codes;
