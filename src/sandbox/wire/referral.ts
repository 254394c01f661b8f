import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';

/** The customers that a customer has brought. */
export function referralsView(
  { customers, referralRedemptions }: Account,
  { internalId }: Customer,
): Record<string, unknown>[] {
  return referralRedemptions
    .filter(({ referrer }) => referrer === internalId)
    .flatMap(({ programId, redeemer, applied, createdAt }) => {
      const brought = customers.find((other) => other.internalId === redeemer);
      if (brought === undefined) return [];
      const { id, name, email } = brought;
      return {
        program_id: programId,
        customer: { id: id ?? redeemer, name, email },
        reward_applied: applied,
        created_at: createdAt,
      };
    });
}
