import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import { revokeTokens } from './token.ts';

/** Removes what other tables hold of a customer that is deleted: invoices, rewards, referrals, tokens. */
export function forgetCustomer(account: Account, { internalId }: Customer): void {
  const others = ({ customer }: { customer: string }): boolean => customer !== internalId;
  account.invoices = account.invoices.filter(others);
  account.rewardRedemptions = account.rewardRedemptions.filter(others);
  account.discounts = account.discounts.filter(others);
  account.referralCodes = account.referralCodes.filter(others);
  account.referralRedemptions = account.referralRedemptions.filter(
    ({ referrer, redeemer }) => referrer !== internalId && redeemer !== internalId,
  );
  account.invoiceCredits.delete(internalId);
  revokeTokens(account, internalId);
}
