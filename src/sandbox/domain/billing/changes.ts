import type { Account } from '../../state/account.ts';
import type { Customer } from '../../state/customer.ts';
import type { Plan, PlanTerms } from '../../state/plan.ts';
import type { Subscription } from '../../state/subscription.ts';
import { cycleOf } from '../classify.ts';
import { decimal } from '../decimal.ts';
import { grantOf } from '../grant.ts';
import { rowsOf } from '../subscription-rows.ts';
import { planOf } from '../transition.ts';
import type { Line } from './line.ts';
import { type Frame, periodIn } from './period.ts';
import type { PlanChange } from './quote.ts';

/** When a plan comes, was cancelled and goes. */
export type PlanTimes = Partial<Pick<PlanChange, 'effectiveAt' | 'canceledAt' | 'expiresAt'>>;

/** A plan that a customer gets. */
export function incomingPlan(
  { plan, terms, prepaid }: { plan: Plan; terms: PlanTerms; prepaid: Readonly<Record<string, number>> },
  times: PlanTimes = {},
): PlanChange {
  const quantities = terms.items
    .filter(({ price }) => price?.billing_method === 'prepaid')
    .map(({ feature_id: featureId, included = 0 }) => ({
      featureId,
      quantity: decimal(included + (prepaid[featureId] ?? 0)),
    }));
  return { plan, terms, quantities, effectiveAt: null, canceledAt: null, expiresAt: null, ...times };
}

/** A plan that a customer has, as it will be. */
export function subscriptionChange(
  account: Account,
  subscription: Subscription,
  times: PlanTimes,
): PlanChange[] {
  const plan = planOf(account, subscription);
  return plan === undefined ? [] : [incomingPlan({ ...subscription, plan }, times)];
}

/** Whether usage of consumable features is forgotten when a subscription ends. */
export function forgetsUsage(
  customer: Customer,
  subscription: Subscription,
  carried: (featureId: string) => boolean,
): boolean {
  return rowsOf(customer, subscription).some(
    (row) =>
      row.consumable && !row.unlimited && decimal(grantOf(row) - row.balance) > 0 && !carried(row.featureId),
  );
}

/** What a plan charges by use for the periods that are running until a time, as lines without an amount. */
export function meteredLines(
  account: Account,
  plan: Plan,
  terms: PlanTerms,
  frame: Frame,
  at: number,
): Line[] {
  return terms.items.flatMap(({ feature_id: featureId, price }): Line[] => {
    const feature = account.features.find(({ id }) => id === featureId);
    const cycle = price === undefined ? null : cycleOf(price);
    if (price?.billing_method !== 'usage_based' || feature === undefined || cycle === null) return [];
    const period = { start: periodIn(frame, cycle, at - 1).start, end: at };
    const description = `${plan.name} - ${feature.display?.plural ?? feature.name} used`;
    const line = { name: feature.name, description, planId: plan.id, featureId, quantity: 0, amount: 0 };
    return [{ ...line, period, prorated: false, discounts: [] }];
  });
}
