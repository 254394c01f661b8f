import * as z from 'zod/mini';
import { attachBody } from './attach.ts';
import { reference } from './id.ts';

const cancelAction = z.enum(['cancel_immediately', 'cancel_end_of_cycle', 'uncancel']);
const refundLastPayment = z.optional(z.enum(['prorated', 'full']));
const subscriptionParams = z.optional(z.record(z.string(), z.unknown()));

const { shape } = attachBody;

/** What changing a subscription takes; its preview takes the same. */
export const updateBody = z.strictObject({
  customer_id: reference,
  entity_id: z.optional(reference),
  plan_id: z.optional(reference),
  feature_quantities: shape.feature_quantities,
  version: shape.version,
  free_trial: shape.free_trial,
  customize: shape.customize,
  invoice_mode: shape.invoice_mode,
  proration_behavior: shape.proration_behavior,
  redirect_mode: shape.redirect_mode,
  subscription_id: z.optional(reference),
  discounts: shape.discounts,
  custom_line_items: shape.custom_line_items,
  cancel_action: z.optional(cancelAction),
  billing_cycle_anchor: shape.billing_cycle_anchor,
  no_billing_changes: z.optional(z.boolean()),
  refund_last_payment: refundLastPayment,
  subscription_params: subscriptionParams,
  recalculate_balances: z.optional(z.strictObject({ enabled: z.boolean() })),
  carry_over_usages: shape.carry_over_usages,
  license_quantities: shape.license_quantities,
});
export type UpdateBody = z.output<typeof updateBody>;

/** What canceling several subscriptions takes; its preview takes the same. */
export const multiUpdateBody = z.strictObject({
  customer_id: reference,
  entity_id: z.optional(reference),
  refund_last_payment: refundLastPayment,
  subscription_params: subscriptionParams,
  updates: z
    .array(
      z.strictObject({
        plan_id: z.optional(reference),
        subscription_id: z.optional(reference),
        entity_id: z.optional(reference),
        cancel_action: cancelAction,
        proration_behavior: shape.proration_behavior,
      }),
    )
    .check(z.minLength(1)),
});
export type MultiUpdateBody = z.output<typeof multiUpdateBody>;
