import { refuse } from '../api-error.ts';
import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import type { PromoCode } from '../state/reward.ts';
import type { DiscountChoice } from './billing/discount.ts';

/**
 * Refuses promo codes that are used up, or that are for customers who have not paid anything yet.
 * @throws an `ApiError` with status 400
 */
export function checkPromoCodes(
  account: Account,
  { id, internalId }: Customer,
  choices: readonly DiscountChoice[],
): void {
  for (const { code, maxUses, uses, firstTimeTransaction } of promoCodes(account, choices)) {
    if (maxUses !== null && uses >= maxUses) {
      throw refuse(`Promo code ${code} has been used ${maxUses} times, which is all`, 'invalid_reward');
    }
    const paid = account.invoices.some(
      ({ customer, status, total }) => customer === internalId && status === 'paid' && total > 0,
    );
    if (firstTimeTransaction === true && paid) {
      throw refuse(
        `Promo code ${code} is for first purchases: customer ${id} has paid before`,
        'invalid_reward',
      );
    }
  }
}

/** Notes that promo codes were used. */
export function countPromoCodes(account: Account, choices: readonly DiscountChoice[]): void {
  for (const promoCode of promoCodes(account, choices)) promoCode.uses += 1;
}

function promoCodes({ rewards }: Account, choices: readonly DiscountChoice[]): PromoCode[] {
  const codes = new Set(choices.map(({ promotion_code }) => promotion_code));
  return rewards.flatMap((reward) => reward.promoCodes).filter(({ code }) => codes.has(code));
}
