import * as z from 'zod/mini';
import { attachBody } from './attach.ts';
import { reference } from './id.ts';

const cancelAction = z.enum(['cancel_immediately', 'cancel_end_of_cycle', 'uncancel']);
const refundLastPayment = z.optional(z.enum(['prorated', 'full']));
const subscriptionParams = z.optional(z.record(z.string(), z.unknown()));

const { shape } = attachBody;

/** Fields that ask for a change by being there. */
const changing = [
  'feature_quantities',
  'license_quantities',
  'version',
  'free_trial',
  'customize',
  'cancel_action',
  'billing_cycle_anchor',
  'no_billing_changes',
  'refund_last_payment',
  'recalculate_balances',
  'redirect_mode',
  'discounts',
  'custom_line_items',
] as const;

const fields = z.object({
  customer_id: reference,
  entity_id: z.optional(reference),
  plan_id: z.optional(reference),
  feature_quantities: shape.feature_quantities,
  version: shape.version,
  free_trial: shape.free_trial,
  customize: shape.customize,
  invoice_mode: shape.invoice_mode,
  proration_behavior: shape.proration_behavior,
  redirect_mode: z.optional(z.enum(['always', 'if_required', 'never'])),
  subscription_id: z.optional(reference),
  discounts: shape.discounts,
  custom_line_items: shape.custom_line_items,
  cancel_action: z.optional(cancelAction),
  billing_cycle_anchor: shape.billing_cycle_anchor,
  no_billing_changes: z.optional(z.boolean()),
  refund_last_payment: refundLastPayment,
  subscription_params: subscriptionParams,
  recalculate_balances: z.optional(z.object({ enabled: z.boolean() })),
  carry_over_usages: shape.carry_over_usages,
  license_quantities: shape.license_quantities,
});

/** What changing a subscription takes; its preview takes the same. */
export const updateBody = fields.check(
  z.refine((body) => changing.some((key) => body[key] !== undefined), 'must ask for at least one change'),
  z.refine(
    ({ refund_last_payment: refund, proration_behavior: proration }) =>
      refund === undefined || proration === undefined,
    'proration_behavior and refund_last_payment exclude each other',
  ),
  z.refine(
    ({ refund_last_payment: refund, cancel_action: action }) =>
      refund === undefined || action === 'cancel_immediately',
    'refund_last_payment is for cancel_immediately only',
  ),
  z.refine(
    ({ cancel_action: action, feature_quantities, customize, version, free_trial }) =>
      action !== 'cancel_immediately' ||
      [feature_quantities, customize, version, free_trial].every((part) => part === undefined),
    'cancel_immediately cannot be combined with changes of the plan',
  ),
  z.refine(
    ({ cancel_action: action, customize, free_trial }) =>
      action !== 'cancel_end_of_cycle' || (free_trial === undefined && customize?.free_trial === undefined),
    'cancel_end_of_cycle cannot be combined with a trial',
  ),
);
export type UpdateBody = z.output<typeof updateBody>;

/** What canceling several subscriptions takes; its preview takes the same. */
export const multiUpdateBody = z.object({
  customer_id: reference,
  entity_id: z.optional(reference),
  refund_last_payment: refundLastPayment,
  subscription_params: subscriptionParams,
  updates: z
    .array(
      z.object({
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
