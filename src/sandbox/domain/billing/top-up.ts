import type { AutoTopup } from '../../schema/billing-controls.ts';
import type { Account } from '../../state/account.ts';
import type { Customer } from '../../state/customer.ts';
import type { Entitlement } from '../../state/entitlement.ts';
import type { Subscription } from '../../state/subscription.ts';
import { addUnits } from '../calendar.ts';
import { decimal, sum } from '../decimal.ts';
import { planOf } from '../transition.ts';
import { createInvoice } from './invoice.ts';
import { counted } from './line.ts';
import { costOfUnits } from './money.ts';
import { ownCurrency } from './renewal.ts';
import { allowPurchase } from './top-up-count.ts';

/**
 * Buys more of a feature of which no more than a rule's threshold is left, at the price of the customer's prepaid item
 * that is paid once. Without such an item, without a card, or past the rule's limit, nothing is bought.
 */
export function topUp(account: Account, customer: Customer, featureId: string, now: number): void {
  const { rule, from } = ruleFor(customer, featureId) ?? {};
  const rows = customer.entitlements.filter((row) => row.featureId === featureId && row.entityId === null);
  const left = sum(
    rows
      .filter(({ unlimited }) => !unlimited)
      .flatMap(({ balance, rollovers }) => [balance, ...rollovers.map((one) => one.balance)]),
  );
  if (rule?.enabled !== true || left > rule.threshold) return;
  const row = rows.findLast(
    (candidate) => isSold(candidate) && (from === undefined || candidate.subscriptionId === from.id),
  );
  if (row === undefined || row.price === null) return;
  const subscription = customer.subscriptions.find(({ id }) => id === row.subscriptionId);
  const plan = subscription === undefined ? undefined : planOf(account, subscription);
  const feature = account.features.find(({ id }) => id === featureId);
  if (subscription === undefined || plan === undefined || feature === undefined) return;
  const { invoice_mode: byInvoice = false } = rule;
  if (customer.paymentMethod === null && !byInvoice) return;
  const countPurchase = allowPurchase(customer, rule, now);
  if (countPurchase === undefined) return;

  const { billing_units: pack } = row.price;
  const units = decimal(Math.ceil(decimal(rule.quantity / pack)) * pack);
  const currency = ownCurrency(customer);
  const amount = costOfUnits(row.price, row.included, units, currency);
  if (amount <= 0) return;
  const description = `${plan.name} - ${counted(units, feature)}`;
  const line = { name: feature.name, description, planId: plan.id, featureId, quantity: units, amount };
  const lines = [{ ...line, period: null, prorated: false, discounts: [] }];
  createInvoice(
    account,
    customer,
    { lines, currency, entityId: null },
    { status: byInvoice ? 'open' : 'paid', now },
  );
  countPurchase();
  buyUnits(customer, subscription, row, units, now);
}

/** Gives units that were bought, after what is owed of their feature. What expires is given a new time. */
export function buyUnits(
  customer: Customer,
  subscription: Subscription,
  row: Entitlement,
  units: number,
  now: number,
): void {
  const { featureId, entityId } = row;
  const rows = customer.entitlements.filter(
    (other) => other.featureId === featureId && other.entityId === entityId,
  );
  give(rows, row, units);
  subscription.prepaid[featureId] = decimal((subscription.prepaid[featureId] ?? 0) + units);
  const expiry = subscription.terms.items.find(
    ({ feature_id, price }) => feature_id === featureId && price?.interval === 'one_off',
  )?.expiry;
  if (expiry !== undefined) row.expiresAt = addUnits(now, expiry.duration, expiry.length);
}

/** A customer's own rule goes before one of the newest plan that has one, which only buys at its own plan's price. */
function ruleFor(
  { billingControls, subscriptions }: Customer,
  featureId: string,
): { rule: AutoTopup; from?: Subscription } | undefined {
  const fits = (rule: AutoTopup): boolean => rule.feature_id === featureId;
  const own = billingControls.auto_topups?.find(fits);
  if (own !== undefined) return { rule: own };
  for (const from of subscriptions.toReversed()) {
    if (from.status !== 'active' || from.entityId !== null) continue;
    const rule = from.terms.billingControls.auto_topups?.find(fits);
    if (rule !== undefined) return { rule, from };
  }
  return undefined;
}

function isSold({ price }: Entitlement): boolean {
  return (
    price?.billing_method === 'prepaid' && price.interval === 'one_off' && price.tier_behavior !== 'volume'
  );
}

/** What is owed of other rows is made up for first, where it was sold; the rest is there to be used. */
function give(rows: readonly Entitlement[], row: Entitlement, units: number): void {
  const owed = rows.filter((other) => other !== row && !other.unlimited && other.balance < 0);
  const sold = owed.filter(({ price }) => price?.billing_method === 'usage_based');
  let left = units;
  for (const owing of new Set([...sold, ...owed])) {
    const part = Math.min(left, -owing.balance);
    owing.balance = decimal(owing.balance + part);
    left = decimal(left - part);
  }
  row.prepaid = decimal(row.prepaid + units);
  row.balance = decimal(row.balance + left);
}
