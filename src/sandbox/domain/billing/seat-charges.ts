import type { Account } from '../../state/account.ts';
import type { Customer } from '../../state/customer.ts';
import type { Subscription } from '../../state/subscription.ts';
import { type Charge, chargesOfSubscription, creditLines, linesOf } from './charges.ts';
import { unusedShare } from './period.ts';
import { collect, ownCurrency } from './renewal.ts';

/**
 * Notes what a customer's units in use are charged, before some are taken or given back.
 * @returns bills the difference for what is left of each running period, at a time in Unix milliseconds: what was paid
 * for the units before is given back, and those in use now are charged
 */
export function watchSeats(account: Account, customer: Customer): (now: number) => void {
  const before = chargesBySubscription(account, customer);
  return (now) => {
    for (const [subscription, charges] of chargesBySubscription(account, customer)) {
      billDifference(account, customer, subscription, before.get(subscription) ?? [], charges, now);
    }
  };
}

function chargesBySubscription(account: Account, customer: Customer): Map<Subscription, Charge[]> {
  const currency = ownCurrency(customer);
  const active = customer.subscriptions.filter(({ status }) => status === 'active');
  return new Map(
    active.map((subscription) => [
      subscription,
      chargesOfSubscription(account, customer, subscription, currency).filter(({ once }) => !once),
    ]),
  );
}

function billDifference(
  account: Account,
  customer: Customer,
  subscription: Subscription,
  before: readonly Charge[],
  after: readonly Charge[],
  now: number,
): void {
  const { currentPeriodEnd: end } = subscription;
  if (end === null) return;
  const period = { start: now, end };
  const share = unusedShare(subscription, now);
  const gone = before.filter((charge) => !after.some((other) => isSame(charge, other)));
  const come = after.filter((charge) => !before.some((other) => isSame(charge, other)));
  const lines = [...creditLines(gone, period, share), ...linesOf(come, period, share)];
  collect(account, customer, subscription, lines, now);
}

/** The quantity does not count: with billing units of several seats, one more may cost nothing. */
function isSame(a: Charge, b: Charge): boolean {
  return a.featureId === b.featureId && a.name === b.name && a.amount === b.amount;
}
