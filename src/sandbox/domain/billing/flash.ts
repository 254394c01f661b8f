import { invalidInputs } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import type { Billable, ImportBalance, ImportPlan } from '../../schema/import.ts';
import type { Customer } from '../../state/customer.ts';
import type { Plan } from '../../state/plan.ts';
import type { Subscription } from '../../state/subscription.ts';
import { nextBoundary } from '../calendar.ts';
import { paymentOf } from '../classify.ts';
import { decimal } from '../decimal.ts';
import { findFeature, findPlan } from '../find.ts';
import { grantOf } from '../grant.ts';
import { startSubscription } from '../lifecycle.ts';
import { expire, rowsOf } from '../subscription-rows.ts';
import { trialEnd } from '../trial.ts';
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
  doubt: string | undefined;
}

/**
 * Works out what each billable becomes.
 * @throws an `ApiError`: 404 for an unknown plan or feature, 400 for a billable without a plan or odd balances
 */
export function planFlashes(
  context: Context,
  customer: Customer | undefined,
  billables: readonly Billable[],
): Flash[] {
  return billables.map((billable, index) => {
    const wanted = billable.plan;
    if (wanted === undefined) throw invalidInputs(`billables.${index}: needs a plan`);
    const plan = findPlan(context, wanted.plan_id, wanted.version);
    for (const { feature_id, usage, balance } of wanted.balances ?? []) {
      findFeature(context, feature_id);
      if (usage === undefined || balance === undefined) continue;
      throw invalidInputs(`billables.${index}: a balance takes either usage or balance`);
    }
    const existing = customer?.subscriptions.find(
      ({ planId, status, entityId, oneOff }) =>
        planId === plan.id && status === 'active' && entityId === null && !oneOff,
    );
    return { billable, wanted, plan, existing, doubt: doubtOf(billable, wanted, plan) };
  });
}

function doubtOf(
  { link, billing_cycle_anchor }: Billable,
  { started_at }: ImportPlan,
  plan: Plan,
): string | undefined {
  if (paymentOf(plan) === 'recurring' && link?.subscription_id === undefined) {
    return 'A paid recurring plan without a linked subscription: nothing will bill it.';
  }
  const resets = plan.items.some(({ reset }) => reset !== undefined && reset.interval !== 'one_off');
  if (resets && started_at === undefined && billing_cycle_anchor === undefined) {
    return 'A plan that resets, without started_at or billing_cycle_anchor: it resets from now on.';
  }
  return undefined;
}

/** Gives a customer a plan as its processor has it. */
export function carryOutFlash(
  { account }: Context,
  customer: Customer,
  { billable, wanted, plan }: Flash,
  now: number,
): Subscription {
  const startsAt = wanted.started_at ?? billable.billing_cycle_anchor ?? now;
  const trialEndsAt =
    wanted.status === 'trialing' && plan.freeTrial !== null ? trialEnd(plan.freeTrial, startsAt) : null;
  const quantities = Object.fromEntries(
    (wanted.feature_quantities ?? []).map(({ feature_id, quantity }) => [feature_id, quantity]),
  );
  const start = { plan, terms: plan, entityId: null, quantities, startsAt, trialEndsAt, now, separate: true };
  const subscription = startSubscription(account, customer, start);
  const { billing } = subscription;
  const anchor = billable.billing_cycle_anchor;
  if (billing !== null && anchor !== undefined && trialEndsAt === null) {
    reanchor(customer, billing, anchor, now);
    billing.startedAt = startsAt;
    const period = planPeriod(frameOf(subscription, now), subscription.cycles, now);
    subscription.currentPeriodStart = period?.start ?? null;
  }
  subscription.quantity = wanted.quantity ?? 1;
  subscription.pastDue = wanted.status === 'past_due';
  for (const row of rowsOf(customer, subscription)) {
    if (row.reset === null || row.reset.interval === 'one_off' || row.nextResetAt === null) continue;
    row.nextResetAt = nextBoundary(subscription.billingAnchor, row.reset.interval, row.reset.count, now);
  }
  for (const balance of wanted.balances ?? []) setBalance(customer, subscription, balance);
  if (wanted.status === 'canceled') {
    Object.assign(subscription, { canceledAt: now, expiresAt: subscription.currentPeriodEnd });
  }
  if (wanted.status === 'expired') expire(customer, subscription, now);
  return subscription;
}

function setBalance(customer: Customer, subscription: Subscription, wanted: ImportBalance): void {
  const { filter, usage, balance, next_reset_at: nextResetAt } = wanted;
  const row = rowsOf(customer, subscription).find(({ featureId, reset, price }) => {
    const interval = reset === null || reset.interval === 'one_off' ? 'lifetime' : reset.interval;
    const behavior = price?.billing_method ?? 'included';
    return (
      featureId === wanted.feature_id &&
      (filter?.interval === undefined || (filter.interval ?? 'lifetime') === interval) &&
      (filter?.billing_behavior === undefined || filter.billing_behavior === behavior)
    );
  });
  if (row === undefined) return;
  if (usage !== undefined) row.balance = decimal(grantOf(row) - usage);
  if (balance !== undefined) row.balance = balance;
  if (nextResetAt !== undefined) row.nextResetAt = nextResetAt;
}
