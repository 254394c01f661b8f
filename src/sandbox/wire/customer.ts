import { type PurchaseLimit, purchasesOf } from '../domain/billing/top-up.ts';
import { planControls } from '../domain/controls.ts';
import type { Holder } from '../domain/holder.ts';
import { customerLimits, usedOf } from '../domain/usage-limits.ts';
import type { BillingControls } from '../schema/billing-controls.ts';
import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import { controlsView, filterView } from './billing-controls.ts';
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
    billing_controls: customerControls(holder, wanted.has('billing_controls.auto_topups.purchase_limit')),
    ...subscriptionsView(account, customer, wanted),
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
        .filter(({ trialEndsAt }) => trialEndsAt !== null)
        .map(({ planId }) => ({
          plan_id: planId,
          customer_id: customer.id ?? customer.internalId,
          fingerprint: customer.fingerprint ?? undefined,
        })),
    payment_method: () => customer.paymentMethod,
    invoices: () =>
      account.invoices
        .filter((invoice) => invoice.customer === customer.internalId)
        .toSorted((a, b) => b.createdAt - a.createdAt)
        .map(invoiceSummary),
    invoice_previews: () => invoicePreviews(account, { customer, entity: null, now }),
    rewards: () => ({ discounts: discountsView(account, customer, now) }),
    referrals: () => referralsView(account, customer),
  };
  return Object.fromEntries(
    Object.entries(parts)
      .filter(([name]) => wanted.has(name))
      .map(([name, view]) => [name, view()]),
  );
}

/** A customer's own controls and those its plans give it, each with where it comes from. */
function customerControls({ customer, now }: Holder, counts: boolean): Record<string, unknown[]> {
  const purchases = (featureId: string, limit: PurchaseLimit): object => {
    const { used, endsAt } = purchasesOf(customer, featureId, limit, now);
    return { count: used, next_reset_at: endsAt };
  };
  const merged: Record<string, unknown[]> = {};
  const sources = [
    { controls: customer.billingControls, source: 'customer' },
    ...planControls(customer).map((controls) => ({ controls: beyond(controls, customer), source: 'plan' })),
  ];
  for (const { controls, source } of sources) {
    for (const [kind, list] of Object.entries(controlsView(controls, counts ? purchases : undefined))) {
      if (list === undefined || kind === 'usage_limits') continue;
      merged[kind] = [...(merged[kind] ?? []), ...list.map((entry) => ({ ...entry, source }))];
    }
  }
  const limits = customerLimits(customer).map(({ limit, source }) => ({
    ...limit,
    filter: filterView(limit.filter),
    usage: usedOf(customer, { limit, entityId: null }, now),
    source,
  }));
  if (limits.length > 0 || customer.billingControls.usage_limits !== undefined)
    merged['usage_limits'] = limits;
  return merged;
}

/** A plan's controls without those that the customer has set for the same feature. */
function beyond(controls: BillingControls, { billingControls: own }: Customer): BillingControls {
  const fresh = <T extends { feature_id?: string | undefined }>(
    list: T[] | undefined,
    set: { feature_id?: string | undefined }[] | undefined,
  ): T[] | undefined =>
    list?.filter(({ feature_id }) => set?.every((entry) => entry.feature_id !== feature_id) ?? true);
  return {
    auto_topups: fresh(controls.auto_topups, own.auto_topups),
    spend_limits: fresh(controls.spend_limits, own.spend_limits),
    usage_alerts: fresh(controls.usage_alerts, own.usage_alerts),
    overage_allowed: fresh(controls.overage_allowed, own.overage_allowed),
  };
}
