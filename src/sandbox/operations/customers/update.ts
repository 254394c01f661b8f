import * as z from 'zod/mini';
import { conflict, refuse } from '../../api-error.ts';
import { checkPurchases, setPurchases } from '../../domain/billing/top-up-count.ts';
import { findCustomer, timeOf } from '../../domain/find.ts';
import { updateControls } from '../../domain/update-controls.ts';
import { defineOperation } from '../../http/operation.ts';
import { type AutoTopup, billingControlsUpdate } from '../../schema/billing-controls.ts';
import { currency, customerConfig, email } from '../../schema/customer-data.ts';
import { customerId, reference } from '../../schema/id.ts';
import type { Customer } from '../../state/customer.ts';
import { customerView } from '../../wire/customer.ts';

/** Changes what is given. Metadata is merged: a key set to `null` is removed. */
export const updateCustomer = defineOperation({
  path: '/v1/customers.update',
  request: z.object({
    customer_id: reference,
    new_customer_id: z.optional(customerId),
    name: z.optional(z.nullable(z.string())),
    email,
    fingerprint: z.optional(z.nullable(z.string())),
    metadata: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
    stripe_id: z.optional(z.nullable(z.string())),
    send_email_receipts: z.optional(z.boolean()),
    currency,
    billing_controls: z.optional(billingControlsUpdate),
    config: z.optional(customerConfig),
  }),
  handle(context, { customer_id, new_customer_id, ...changes }) {
    const { account } = context;
    const customer = findCustomer(context, customer_id);
    const now = timeOf(customer, context.now);
    checkPurchases(changes.billing_controls?.auto_topups);
    const renamed = new_customer_id !== undefined && new_customer_id !== customer.id;
    if (renamed && account.customers.some(({ id }) => id === new_customer_id)) {
      throw conflict('customer_already_exists', `Customer ${new_customer_id} already exists`);
    }
    if (changes.currency !== undefined && changes.currency !== customer.currency) {
      if (customer.currency !== null && customer.subscriptions.length > 0) {
        throw refuse(`Customer ${customer_id} is billed in ${customer.currency}: its currency cannot change`);
      }
    }
    if (changes.billing_controls !== undefined) {
      const before = customer.billingControls.auto_topups;
      const holder = { customer, entity: null, now };
      customer.billingControls = updateControls(account.features, holder, changes.billing_controls);
      setPurchases(customer, before, changes.billing_controls.auto_topups, now);
      const enabled = changes.billing_controls.auto_topups?.find(
        (rule) => rule.enabled && before?.find(isFor(rule))?.enabled !== true,
      );
      // Of the rules that are switched on, the first one buys at once.
      if (enabled !== undefined) customer.used.push({ featureId: enabled.feature_id, at: now, alone: true });
    }
    applyDetails(customer, changes);
    customer.id = new_customer_id ?? customer.id;
    return customerView(account, customer, now);
  },
});

function isFor({ feature_id }: AutoTopup): (other: AutoTopup) => boolean {
  return (other) => other.feature_id === feature_id;
}

interface Details {
  name?: string | null | undefined;
  email?: string | null | undefined;
  fingerprint?: string | null | undefined;
  metadata?: Record<string, unknown> | null | undefined;
  stripe_id?: string | null | undefined;
  send_email_receipts?: boolean | undefined;
  currency?: string | null | undefined;
  config?: Customer['config'] | undefined;
}

function applyDetails(customer: Customer, details: Details): void {
  if (details.name !== undefined) customer.name = details.name;
  if (details.email !== undefined) customer.email = details.email;
  if (details.fingerprint !== undefined) customer.fingerprint = details.fingerprint;
  if (details.currency !== undefined) customer.currency = details.currency;
  if (details.send_email_receipts !== undefined) customer.sendEmailReceipts = details.send_email_receipts;
  if (details.stripe_id !== undefined)
    customer.stripeId = details.stripe_id === '' ? null : details.stripe_id;
  customer.config = { ...customer.config, ...details.config };
  const merged = { ...customer.metadata, ...details.metadata };
  customer.metadata = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
}
