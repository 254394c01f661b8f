import { missing, refuse } from '../api-error.ts';
import type { CustomerData } from '../schema/customer-data.ts';
import type { Context } from '../context.ts';
import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import type { Plan } from '../state/plan.ts';
import { createInvoice } from './billing/invoice.ts';
import { ownCurrency } from './billing/renewal.ts';
import { setPurchases } from './billing/top-up-count.ts';
import { isDefaultTrial, paymentOf } from './classify.ts';
import { startSubscription } from './lifecycle.ts';
import { latestPlans } from './transition.ts';
import { trialEnd } from './trial.ts';

/**
 * Creates a customer and gives it the plans that are enabled by themselves.
 * @throws an `ApiError` when the plan to enable does not exist, or costs money
 */
export function createCustomer(context: Context, id: string | null, data: CustomerData): Customer {
  const { account, now } = context;
  const plans = defaultPlans(context, data.auto_enable_plan_id);
  const customer: Customer = {
    id,
    internalId: account.ids.next('cus_int'),
    name: data.name ?? null,
    email: data.email ?? null,
    fingerprint: data.fingerprint ?? null,
    stripeId: data.stripe_id ?? (data.create_in_stripe === true ? account.ids.next('cus_stripe') : null),
    currency: data.currency ?? null,
    createdAt: now,
    seenAt: now,
    metadata: data.metadata ?? {},
    sendEmailReceipts: data.send_email_receipts ?? false,
    billingControls: data.billing_controls ?? {},
    config: data.config ?? {},
    frozenAt: null,
    paymentMethod: null,
    entities: [],
    subscriptions: [],
    entitlements: [],
    spareSeats: [],
    usageWindows: [],
    topUps: [],
    used: [],
  };
  setPurchases(customer, [], customer.billingControls.auto_topups, now);
  account.customers.push(customer);
  for (const plan of plans) {
    const trialEndsAt = plan.freeTrial === null ? null : trialEnd(plan.freeTrial, now);
    const collection = paymentOf(plan) === 'free' ? 'none' : 'card';
    const start = { plan, terms: plan, entityId: null, startsAt: now, trialEndsAt, collection } as const;
    startSubscription(account, customer, start);
    if (collection === 'card') billTrial(account, customer, plan, now);
  }
  return customer;
}

function defaultPlans({ account }: Context, planId: string | undefined): Plan[] {
  const latest = latestPlans(account);
  if (planId !== undefined) {
    const plan = latest.find(({ id }) => id === planId);
    if (plan === undefined) throw missing('product_not_found', `Plan ${planId} not found`);
    if (paymentOf(plan) !== 'free' && !isDefaultTrial(plan))
      throw refuse(`Plan ${planId} is not free and has no trial without a card`);
    return [plan];
  }
  const automatic = latest.filter((plan) => plan.autoEnable);
  const groups = [...new Set(automatic.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const candidates = automatic.filter((plan) => plan.group === group);
    return candidates.find(isDefaultTrial) ?? candidates[0] ?? [];
  });
}

/** A trial of a plan that costs something is billed like any other: with an invoice of nothing. */
function billTrial(account: Account, customer: Customer, { id }: Plan, now: number): void {
  const bill = { lines: [], currency: ownCurrency(customer), entityId: null, trialOf: [id] };
  createInvoice(account, customer, bill, { status: 'paid', now });
}
