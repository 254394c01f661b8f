import * as z from 'zod/mini';
import { billingControls } from './billing-controls.ts';
import { currencyCode } from './currency.ts';
import { reference } from './id.ts';

export const customerConfig = z.object({
  disable_pooled_balance: z.optional(z.boolean()),
  disable_overage_billing: z.optional(z.boolean()),
});
export type CustomerConfig = z.output<typeof customerConfig>;

/** An email address, of any script. */
export const email = z.optional(z.nullable(z.email({ pattern: z.regexes.unicodeEmail })));

/** A currency that a customer can be billed in. */
export const currency = z.optional(z.nullable(currencyCode));

/** A customer's details, as given when it is created. */
export const customerData = {
  name: z.optional(z.nullable(z.string())),
  email,
  fingerprint: z.optional(z.nullable(z.string())),
  metadata: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
  stripe_id: z.optional(z.nullable(z.string())),
  create_in_stripe: z.optional(z.boolean()),
  auto_enable_plan_id: z.optional(reference),
  send_email_receipts: z.optional(z.boolean()),
  currency,
  billing_controls: z.optional(billingControls),
  config: z.optional(customerConfig),
};
export const customerDataObject = z.object(customerData);
export type CustomerData = z.output<typeof customerDataObject>;

export const customerExpand = z.array(
  z.enum([
    'invoices',
    'invoice_previews',
    'trials_used',
    'rewards',
    'entities',
    'referrals',
    'payment_method',
    'subscriptions.plan',
    'purchases.plan',
    'balances.feature',
    'flags.feature',
    'billing_controls.auto_topups.purchase_limit',
  ]),
);
