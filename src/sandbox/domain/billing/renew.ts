import type { Account } from '../../state/account.ts';
import type { Customer } from '../../state/customer.ts';
import type { Subscription } from '../../state/subscription.ts';
import { nextBoundary } from '../calendar.ts';
import { billingCycleOf } from '../classify.ts';
import { endSubscription } from '../lifecycle.ts';
import { payReferralsOf } from '../pay-referral.ts';
import { chargesOfSubscription, linesOf, usageLines } from './charges.ts';
import { collect, ownCurrency } from './renewal.ts';

/**
 * Starts the next billing period: bills what was used in the last one and what the next one costs. A trial after
 * which nobody can be charged ends instead.
 */
export function renew(account: Account, customer: Customer, subscription: Subscription): void {
  const cycle = billingCycleOf(subscription.terms);
  const { currentPeriodEnd: start, trialEndsAt, collection } = subscription;
  if (cycle === null || start === null) return;
  const currency = ownCurrency(customer);
  const charges = chargesOfSubscription(account, subscription, currency).filter(({ once }) => !once);
  const unpayable = collection === 'card' && customer.paymentMethod === null && charges.length > 0;
  if (trialEndsAt === start && unpayable) {
    subscription.collection = 'none';
    endSubscription(account, customer, subscription, start);
    return;
  }
  const end = nextBoundary(subscription.billingAnchor, cycle.interval, cycle.count, start);
  const used = usageLines(account, customer, subscription, currency, start);
  subscription.currentPeriodStart = start;
  subscription.currentPeriodEnd = end;
  collect(account, customer, subscription, [...used, ...linesOf(charges, { start, end })], start);
  payReferralsOf(account, customer, subscription);
}
