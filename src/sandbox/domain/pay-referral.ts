import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import type { ReferralProgram, ReferralRedemption } from '../state/referral.ts';
import type { Subscription } from '../state/subscription.ts';
import { standingCoupons } from './billing/discount.ts';
import { paymentOf } from './classify.ts';
import { giveReward } from './give-reward.ts';

/** Whether a code has brought as many rewards as it may. Those that still wait do not count. */
export function isUsedUp(
  { referralRedemptions }: Account,
  code: string,
  maxRedemptions: ReferralProgram['maxRedemptions'],
): boolean {
  const given = referralRedemptions.filter((other) => other.code === code && other.triggered).length;
  return given >= (maxRedemptions ?? Number.POSITIVE_INFINITY);
}

/**
 * Gives a program's reward to those who receive it, each at its own time. A referrer that is gone gets nothing.
 * @param at - the redeemer's time, Unix milliseconds
 */
export function payReferral(
  account: Account,
  program: ReferralProgram,
  redemption: ReferralRedemption,
  at: number,
): void {
  const reward = account.rewards.find(({ id }) => id === program.rewardId);
  if (reward === undefined) return;
  redemption.triggered = true;
  const wanted =
    program.receivedBy === 'all' ? [redemption.referrer, redemption.redeemer] : [redemption.referrer];
  for (const customer of account.customers.filter(({ internalId }) => wanted.includes(internalId))) {
    const time = customer.internalId === redemption.redeemer ? at : (customer.frozenAt ?? at);
    // A customer has one coupon at a time.
    if (reward.kind === 'coupon' && standingCoupons(account, customer, time).length > 0) continue;
    giveReward(account, customer, reward, time);
    if (customer.internalId === redemption.referrer) redemption.applied = true;
  }
}

/**
 * A customer that came with a code pays for a plan: rewards that waited for that are given. What is never billed is no
 * checkout, nor is what is bought once; a trial is one, unless the program says otherwise.
 */
export function payReferralsOf(account: Account, customer: Customer, subscription: Subscription): void {
  const { planId, terms, collection, pastDue, trialEndsAt, startedAt, currentPeriodStart } = subscription;
  if (paymentOf(terms) !== 'recurring' || collection === 'none' || pastDue) return;
  const at = currentPeriodStart ?? startedAt;
  const open = account.invoices.some(
    (invoice) =>
      invoice.customer === customer.internalId &&
      (invoice.status === 'open' || invoice.status === 'draft') &&
      invoice.planIds.includes(planId),
  );
  if (open) return;
  for (const redemption of account.referralRedemptions) {
    if (redemption.triggered || redemption.redeemer !== customer.internalId) continue;
    const program = account.referralPrograms.find(({ id }) => id === redemption.programId);
    if (program?.redeemOn !== 'checkout' || program.planIds?.includes(planId) !== true) continue;
    if (program.excludeTrial && trialEndsAt !== null && trialEndsAt > at) continue;
    if (isUsedUp(account, redemption.code, program.maxRedemptions)) continue;
    payReferral(account, program, redemption, at);
  }
}
