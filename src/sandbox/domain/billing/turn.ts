import type { Account } from '../../state/account.ts';
import type { Billing } from '../../state/billing.ts';
import type { Customer } from '../../state/customer.ts';
import type { Subscription } from '../../state/subscription.ts';
import { resetRow } from '../reset.ts';
import { rowsOf } from '../subscription-rows.ts';
import { longerLines, periodLines } from './charge-lines.ts';
import { chargesOfSubscription } from './charges.ts';
import { frameOf, periodIn, planPeriod } from './period.ts';
import { type AddLines, ownCurrency } from './renewal.ts';
import { billedTogether, reanchor, runningTrial } from './together.ts';
import { startUpcoming, withUpcoming } from './upcoming.ts';
import { isPaidByUse, usageLines } from './usage-lines.ts';

/** When plans that are billed together are billed next, for the shortest of their periods; `null`: never. */
export function nextTurn(customer: Customer, billing: Billing): number | null {
  const ends = billedTogether(customer, billing).flatMap((subscription) => {
    // What joined later owes nothing for periods before it; it may have joined as one starts.
    const from = Math.max(billing.billedAt, subscription.startedAt - 1);
    const frame = frameOf(subscription, from);
    return frame === null ? [] : subscription.cycles.map((cycle) => periodIn(frame, cycle, from).end);
  });
  return ends.length === 0 ? null : Math.min(...ends);
}

/**
 * Bills what was used in the periods that end, and what those that start cost.
 * @returns `false` when a trial ends that nobody can be charged after: nothing has changed
 */
export function turn(
  account: Account,
  customer: Customer,
  billing: Billing,
  at: number,
  add: AddLines,
): boolean {
  const currency = ownCurrency(customer);
  const plans = billedTogether(customer, billing);
  const afterTrial = runningTrial(customer, billing, billing.billedAt) === at;
  const due = plans.map((subscription) => {
    const frame = frameOf(subscription, at);
    const charges = chargesOfSubscription(account, withUpcoming(subscription), currency);
    return { subscription, lines: frame === null ? [] : periodLines(charges, frame, at) };
  });
  const byCard = due.some(
    ({ subscription, lines }) => subscription.collection === 'card' && lines.length > 0,
  );
  if (afterTrial && byCard && customer.paymentMethod === null) return false;
  for (const { subscription, lines } of due) {
    const ran = subscription.startedAt < at;
    const used = ran ? usageLines(account, customer, subscription, currency, at, 'period') : [];
    add(subscription, [...startUpcoming(customer, subscription, at), ...used, ...lines]);
    resetUsed(account, customer, subscription, at, afterTrial);
    const period = planPeriod(frameOf(subscription, at), subscription.cycles, at);
    subscription.currentPeriodStart = period?.start ?? null;
    subscription.currentPeriodEnd = period?.end ?? null;
  }
  billing.billedAt = at;
  return true;
}

/** Starts the periods of plans that are billed together anew, at the time that was asked for. */
export function startAnew(
  account: Account,
  customer: Customer,
  billing: Billing,
  at: number,
  add: AddLines,
): void {
  const currency = ownCurrency(customer);
  const plans = billedTogether(customer, billing);
  for (const subscription of plans) {
    const frame = frameOf(subscription, at);
    const charges = chargesOfSubscription(account, subscription, currency);
    const used = usageLines(account, customer, subscription, currency, at, 'closing');
    add(subscription, [...used, ...(frame === null ? [] : longerLines(charges, frame, at))]);
  }
  billing.resetsAt = null;
  reanchor(customer, billing, at, at);
  for (const subscription of plans) resetUsed(account, customer, subscription, at, false);
}

/** What is paid by use is reset as it is billed. What a trial allowed is not, so it goes on. */
function resetUsed(
  account: Account,
  customer: Customer,
  subscription: Subscription,
  at: number,
  afterTrial: boolean,
): void {
  for (const row of rowsOf(customer, subscription)) {
    if (!isPaidByUse(row) || row.nextResetAt === null || row.nextResetAt > at) continue;
    const { balance } = row;
    resetRow(account.ids, row, at, subscription.billingAnchor);
    if (afterTrial) row.balance = balance;
  }
}
