import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import type { ReferralProgram, ReferralRedemption } from '../state/referral.ts';
import type { Subscription } from '../state/subscription.ts';
import { giveReward } from './give-reward.ts';

/** Gives a program's reward to those who receive it. A referrer that is gone gets nothing. */
export function payReferral(
  account: Account,
  program: ReferralProgram,
  redemption: ReferralRedemption,
  at: number,
): void {
  const reward = account.rewards.find(({ id }) => id === program.rewardId);
  if (reward === undefined) return;
  redemption.applied = true;
  const wanted =
    program.receivedBy === 'all' ? [redemption.referrer, redemption.redeemer] : [redemption.referrer];
  for (const customer of account.customers) {
    if (wanted.includes(customer.internalId)) giveReward(account, customer, reward, at);
  }
}

/** A customer that came with a code has got a plan: rewards that waited for that are given. */
export function payReferralsOf(account: Account, customer: Customer, subscription: Subscription): void {
  const { planId, trialEndsAt, startedAt } = subscription;
  for (const redemption of account.referralRedemptions) {
    if (redemption.applied || redemption.redeemer !== customer.internalId) continue;
    const program = account.referralPrograms.find(({ id }) => id === redemption.programId);
    if (program?.redeemOn !== 'checkout' || program.planIds?.includes(planId) !== true) continue;
    if (program.excludeTrial === true && trialEndsAt !== null) continue;
    payReferral(account, program, redemption, startedAt);
  }
}
