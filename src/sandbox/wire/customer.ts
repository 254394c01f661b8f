import type { Holder } from '../domain/holder.ts';
import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import { customerControls } from './customer-controls.ts';
import { discountsView } from './customer-discount.ts';
import { holdingsView } from './holdings.ts';
import { invoiceSummary } from './invoice.ts';
import { referralsView } from './referral.ts';
import { invoicePreviews } from './invoice-preview.ts';
import { licensesView } from './license.ts';
import { subscriptionsView } from './subscription.ts';

/** A customer on the wire, with the parts that were asked for beyond the usual ones. */
export function customerView(
  account: Account,
  customer: Customer,
  now: number,
  expand: readonly string[] = [],
): Record<string, unknown> {
  const wanted = new Set(expand);
  const holder: Holder = { customer, entity: null, now };
  return {
    id: customer.id,
    name: customer.name,
    email: customer.email,
    created_at: customer.createdAt,
    fingerprint: customer.fingerprint,
    stripe_id: customer.stripeId,
    env: account.env,
    metadata: customer.metadata,
    send_email_receipts: customer.sendEmailReceipts,
    billing_controls: customerControls(
      account.features,
      holder,
      wanted.has('billing_controls.auto_topups.purchase_limit'),
    ),
    ...subscriptionsView(account, customer, now, wanted),
    licenses: licensesView(account, customer),
    ...holdingsView(account.features, holder, wanted),
    config: customer.config,
    processors: customer.stripeId === null ? undefined : { stripe: { id: customer.stripeId } },
    ...expansions(account, holder, wanted),
  };
}

/** Parts that are absent unless asked for. */
function expansions(
  account: Account,
  { customer, now }: Holder,
  wanted: ReadonlySet<string>,
): Record<string, unknown> {
  const parts: Record<string, () => unknown> = {
    entities: () =>
      customer.entities.map((entity) => ({
        id: entity.id,
        name: entity.name,
        customer_id: customer.id,
        feature_id: entity.featureId,
        created_at: entity.createdAt,
        env: account.env,
      })),
    trials_used: () =>
      customer.subscriptions
        .filter(({ terms }) => terms.freeTrial !== null)
        .map(({ planId }) => ({
          plan_id: planId,
          customer_id: customer.id ?? customer.internalId,
          fingerprint: customer.fingerprint ?? undefined,
        })),
    payment_method: () => customer.paymentMethod,
    invoices: () =>
      account.invoices
        .filter((invoice) => invoice.customer === customer.internalId)
        .toReversed()
        .toSorted((a, b) => b.createdAt - a.createdAt)
        .map(invoiceSummary),
    invoice_previews: () => invoicePreviews(account, { customer, entity: null, now }),
    // Nothing is said of a customer that the processor does not know.
    rewards: () =>
      customer.stripeId === null ? undefined : { discounts: discountsView(account, customer, now) },
    referrals: () => referralsView(account, customer),
  };
  return Object.fromEntries(
    Object.entries(parts)
      .filter(([name]) => wanted.has(name))
      .map(([name, view]) => [name, view()]),
  );
}
