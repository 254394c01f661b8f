import type { Account } from '../../state/account.ts';
import type { Customer } from '../../state/customer.ts';
import type { Subscription } from '../../state/subscription.ts';
import { linesOf } from './charge-lines.ts';
import { chargesOfSubscription } from './charges.ts';
import { frameOf, turnsAt } from './period.ts';
import { openBilling } from './place.ts';
import { type AddLines, closingLines, ownCurrency } from './renewal.ts';

/**
 * Puts a scheduled subscription whose time has come among those that are running, and bills it with the plan that it
 * takes the place of. What is billed together at this very time anyway is left to that.
 */
export function openScheduled(
  account: Account,
  customer: Customer,
  replaced: Subscription | undefined,
  subscription: Subscription,
  add: AddLines,
): void {
  const { opening, trialEndsAt, startedAt: at, entityId } = subscription;
  const closing = replaced === undefined ? [] : closingLines(account, customer, replaced, at);
  const wishes = { ...opening, entityId, startsAt: at, now: at, replaces: replaced, trialEndsAt };
  subscription.status = 'active';
  const place = openBilling(account, customer, subscription, wishes);
  if (replaced !== undefined) {
    add(replaced, opening.unprorated === true ? closing.filter(({ amount }) => amount > 0) : closing);
  }
  const { billing } = subscription;
  const frame = frameOf(subscription, at);
  const joins = place?.billing != null && (billing?.billedAt ?? at) < at;
  const charges = chargesOfSubscription(account, subscription, ownCurrency(customer)).filter(
    ({ cycle }) => !joins || cycle === null || frame === null || !turnsAt(frame, cycle, at),
  );
  const lines = linesOf(charges, frame, at);
  add(subscription, opening.unprorated === true ? lines.filter(({ prorated }) => !prorated) : lines);
}
