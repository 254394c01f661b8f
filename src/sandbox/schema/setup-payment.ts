import * as z from 'zod/mini';
import { attachBody } from './attach.ts';
import { customerId, reference } from './id.ts';

const {
  invoice_mode: _invoice,
  long_lived_checkout: _long,
  new_billing_subscription: _separate,
  plan_schedule: _schedule,
  redirect_mode: _redirect,
  ...shape
} = attachBody.shape;

/** What setting up a payment method takes, and the plan to attach afterwards. */
export const setupPaymentBody = z.object({
  ...shape,
  customer_id: customerId,
  plan_id: z.optional(reference),
});
export type SetupPaymentBody = z.output<typeof setupPaymentBody>;
