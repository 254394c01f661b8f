import type { Billing } from '../../state/billing.ts';
import type { Customer } from '../../state/customer.ts';
import type { Subscription } from '../../state/subscription.ts';
import { cycleAround } from '../calendar.ts';
import { rowsOf } from '../subscription-rows.ts';
import { frameOf, planPeriod } from './period.ts';

/** The plans that are billed together now. */
export function billedTogether({ subscriptions }: Customer, billing: Billing | null): Subscription[] {
  if (billing === null) return [];
  return subscriptions.filter((one) => isBilled(one) && one.billing === billing);
}

/** Whether periods of a plan are running: it may be paused. */
export function isBilled({ status }: Subscription): boolean {
  return status === 'active' || status === 'paused';
}

/** The end of the trial that plans that are billed together are on. */
export function runningTrial(customer: Customer, billing: Billing, now: number): number | null {
  const ends = billedTogether(customer, billing).flatMap(({ trialEndsAt }) => trialEndsAt ?? []);
  return ends.find((end) => end > now) ?? null;
}

/** Puts plans that are billed together on a trial, or ends the one that they are on: a period starts then. */
export function moveTrial(
  customer: Customer,
  billing: Billing,
  trialEndsAt: number | null,
  now: number,
): void {
  for (const subscription of billedTogether(customer, billing)) subscription.trialEndsAt = trialEndsAt;
  reanchor(customer, billing, trialEndsAt ?? now, now);
}

/** Lets what plans that are billed together grant be reset when their periods are to start anew, if not before. */
export function resetWith(customer: Customer, billing: Billing | null, now: number): void {
  const anchor = billing?.resetsAt ?? null;
  if (anchor === null) return;
  for (const subscription of billedTogether(customer, billing)) {
    for (const row of rowsOf(customer, subscription)) {
      const { reset, nextResetAt } = row;
      if (reset === null || reset.interval === 'one_off' || nextResetAt === null) continue;
      row.nextResetAt = cycleAround(anchor, reset.interval, reset.count, now).end;
    }
  }
}

/** Counts the periods of plans that are billed together from another time on. */
export function reanchor(customer: Customer, billing: Billing, anchor: number, now: number): void {
  billing.anchor = anchor;
  billing.startedAt = now;
  billing.billedAt = now;
  for (const subscription of billedTogether(customer, billing)) {
    subscription.billingAnchor = anchor;
    const period = planPeriod(frameOf(subscription, now), subscription.cycles, now);
    subscription.currentPeriodStart = period?.start ?? null;
    subscription.currentPeriodEnd = period?.end ?? null;
  }
}
