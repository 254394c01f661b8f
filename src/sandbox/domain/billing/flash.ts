import { invalidInputs, refuse } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import type { Billable, ImportBalance, ImportPlan } from '../../schema/import.ts';
import type { PlanItem } from '../../schema/plan-item.ts';
import type { Customer } from '../../state/customer.ts';
import type { Entitlement } from '../../state/entitlement.ts';
import type { Plan } from '../../state/plan.ts';
import type { Subscription } from '../../state/subscription.ts';
import { nextBoundary } from '../calendar.ts';
import { paymentOf } from '../classify.ts';
import { decimal } from '../decimal.ts';
import { findPlan } from '../find.ts';
import { grantOf } from '../grant.ts';
import { startSubscription } from '../lifecycle.ts';
import { expire, rowsOf } from '../subscription-rows.ts';
import { frameOf, planPeriod } from './period.ts';
import { reanchor } from './together.ts';

/** One plan to be taken over. Nothing has changed yet. */
export interface Flash {
  billable: Billable;
  wanted: ImportPlan;
  plan: Plan;
  /** The customer has the plan: it is left alone. */
  existing: Subscription | undefined;
  /** Why what is taken over may be wrong. */
  doubt: 'paid_plan_without_subscription' | 'no_resolvable_billing_anchor' | undefined;
}

/**
 * Works out what each billable becomes.
 * @throws an `ApiError`: 404 for an unknown plan; 400 for a billable without a plan, for balances that fit no row of
 * their plan or several, and for main plans of two processors
 */
export function planFlashes(
  context: Context,
  customer: Customer | undefined,
  billables: readonly Billable[],
): Flash[] {
  const flashes = billables.map((billable, index): Flash => {
    const wanted = billable.plan;
    if (wanted === undefined) throw invalidInputs(`billables.${index}: needs a plan`);
    const plan = findPlan(context, wanted.plan_id, wanted.version);
    const existing = customer?.subscriptions.find(
      ({ planId, version, status, entityId, processor }) =>
        planId === plan.id &&
        version === plan.version &&
        status === 'active' &&
        entityId === null &&
        processor === (billable.processor ?? 'stripe'),
    );
    if (existing === undefined) for (const balance of wanted.balances ?? []) checkBalance(plan, balance);
    return { billable, wanted, plan, existing, doubt: doubtOf(billable, wanted, plan) };
  });
  const owners = flashes
    .filter(({ plan }) => !plan.addOn && paymentOf(plan) === 'recurring')
    .map(({ billable }) => billable.processor);
  if (owners.includes('stripe') && owners.includes('revenuecat')) {
    throw refuse('billables: main plans of two processors exclude each other', 'cross_processor_conflict');
  }
  return flashes;
}

function checkBalance({ items }: Plan, balance: ImportBalance): void {
  const found = items.filter((item) => fits(balance, outlineOf(item)));
  const what = `The balance of ${balance.feature_id}`;
  if (found.length === 0) throw refuse(`${what} fits no item of the plan`, 'flash_balance_no_match');
  if (found.length > 1) throw refuse(`${what} fits several items of the plan`, 'flash_balance_ambiguous');
}

function outlineOf({ feature_id: featureId, reset, price }: PlanItem): Outline {
  return { featureId, reset: reset ?? price ?? null, price: price ?? null };
}

interface Outline {
  featureId: string;
  reset: { interval: string } | null;
  price: { billing_method: string } | null;
}

/** Whether a balance is about a row, or the item that will be one. */
function fits({ feature_id, filter }: ImportBalance, { featureId, reset, price }: Outline): boolean {
  const interval = reset === null || reset.interval === 'one_off' ? 'lifetime' : reset.interval;
  const behavior = price?.billing_method ?? 'included';
  return (
    featureId === feature_id &&
    (filter?.interval === undefined || (filter.interval ?? 'lifetime') === interval) &&
    (filter?.billing_behavior === undefined || filter.billing_behavior === behavior)
  );
}

function doubtOf(
  { link, billing_cycle_anchor }: Billable,
  { started_at }: ImportPlan,
  plan: Plan,
): Flash['doubt'] {
  if (paymentOf(plan) === 'recurring' && link?.subscription_id === undefined) {
    return 'paid_plan_without_subscription';
  }
  const resets = plan.items.some((item) => {
    const { reset } = outlineOf(item);
    return reset !== null && reset.interval !== 'one_off';
  });
  const anchored = started_at !== undefined || billing_cycle_anchor !== undefined;
  return resets && !anchored ? 'no_resolvable_billing_anchor' : undefined;
}

/** Gives a customer a plan as its processor has it. One that was canceled there is over: nothing says until when it ran. */
export function carryOutFlash(
  { account }: Context,
  customer: Customer,
  { billable, wanted, plan }: Flash,
  now: number,
): Subscription {
  const startsAt = wanted.started_at ?? now;
  const anchor = billable.billing_cycle_anchor ?? startsAt;
  const quantities = Object.fromEntries(
    (wanted.feature_quantities ?? []).map(({ feature_id, quantity }) => [feature_id, quantity]),
  );
  const start = { plan, terms: plan, entityId: null, quantities, startsAt, now, separate: true };
  const subscription = startSubscription(account, customer, start);
  const { billing } = subscription;
  subscription.processor = billable.processor ?? 'stripe';
  subscription.billingAnchor = anchor;
  if (billing !== null && anchor !== billing.anchor) {
    reanchor(customer, billing, anchor, now);
    billing.startedAt = startsAt;
    const period = planPeriod(frameOf(subscription, now), subscription.cycles, now);
    subscription.currentPeriodStart = period?.start ?? null;
  }
  subscription.quantity = wanted.quantity ?? 1;
  subscription.pastDue = wanted.status === 'past_due';
  const rows = rowsOf(customer, subscription);
  for (const row of rows) {
    if (row.reset === null || row.reset.interval === 'one_off' || row.nextResetAt === null) continue;
    row.nextResetAt = nextBoundary(anchor, row.reset.interval, row.reset.count, now);
  }
  for (const balance of wanted.balances ?? []) {
    for (const row of rows.filter((candidate) => fits(balance, candidate))) setBalance(row, balance);
  }
  if (wanted.status === 'expired' || wanted.status === 'canceled') expire(customer, subscription, now);
  return subscription;
}

function setBalance(row: Entitlement, { usage, balance, next_reset_at: nextResetAt }: ImportBalance): void {
  if (balance !== undefined) row.balance = balance;
  else if (usage !== undefined) {
    const left = decimal(grantOf(row) - usage);
    row.balance = row.price?.billing_method === 'usage_based' ? left : Math.max(0, left);
  }
  if (nextResetAt !== undefined) row.nextResetAt = nextResetAt;
}
