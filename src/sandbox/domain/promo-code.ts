import { refuse } from '../api-error.ts';
import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import type { PromoCode, Reward } from '../state/reward.ts';
import type { DiscountChoice } from './billing/discount.ts';

/**
 * Refuses promo codes that are used up, or that are for customers who have never been billed.
 * @throws an `ApiError` with status 400
 */
export function checkPromoCodes(
  account: Account,
  { id, internalId }: Customer,
  promoCodes: readonly PromoCode[] = [],
): void {
  for (const promoCode of promoCodes) {
    const { code, maxUses, uses, firstTimeTransaction } = promoCode;
    if (maxUses !== null && uses >= maxUses) throw usedUp(promoCode);
    const billed = account.invoices.some(
      ({ customer, status }) => customer === internalId && status !== 'draft' && status !== 'void',
    );
    if (firstTimeTransaction === true && billed) {
      throw refuse(
        `Promo code ${code} is for first purchases: customer ${id} has bought before`,
        'promo_code_first_time_only',
      );
    }
  }
}

/** The refusal of a promo code that was used as often as it may be. */
export function usedUp({ code, maxUses }: PromoCode): Error {
  return refuse(
    `Promo code ${code} has been used ${maxUses} times, which is all`,
    'referral_code_max_redemptions_reached',
  );
}

/** Notes that promo codes were used. */
export function countPromoCodes(promoCodes: readonly PromoCode[] = []): void {
  for (const promoCode of promoCodes) promoCode.uses += 1;
}

/**
 * The promo codes that a request names.
 * @param held - coupons that the customer has already: naming them once more is nothing
 */
export function chosenPromoCodes(
  { rewards }: Account,
  choices: readonly DiscountChoice[] = [],
  held: readonly Reward[] = [],
): PromoCode[] {
  const codes = new Set(choices.map(({ promotion_code }) => promotion_code));
  return rewards
    .filter((reward) => !held.includes(reward))
    .flatMap((reward) => reward.promoCodes)
    .filter(({ code }) => codes.has(code));
}
