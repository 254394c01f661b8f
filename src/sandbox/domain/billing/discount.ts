import { refuse } from '../../api-error.ts';
import type { Account } from '../../state/account.ts';
import type { Customer } from '../../state/customer.ts';
import type { Coupon } from '../../state/reward.ts';
import { addUnits } from '../calendar.ts';
import type { Line } from './line.ts';
import { money } from './money.ts';

/** A coupon by its id, or by one of its codes. */
export interface DiscountChoice {
  reward_id?: string | undefined;
  promotion_code?: string | undefined;
}

/**
 * The coupons that a request names.
 * @throws an `ApiError` with status 400 for one that there is not
 */
export function chosenCoupons(account: Account, choices: readonly DiscountChoice[] = []): Coupon[] {
  return choices.map(({ reward_id: id, promotion_code: code }) => {
    const coupon = account.rewards.find(
      (reward): reward is Coupon =>
        reward.kind === 'coupon' &&
        (reward.id === id || (code !== undefined && reward.promoCodes.some((promo) => promo.code === code))),
    );
    if (coupon === undefined) throw refuse(`There is no coupon ${id ?? code ?? ''}`);
    return coupon;
  });
}

/** The coupons that a customer holds. */
export function standingCoupons(account: Account, customer: Customer, now: number): Coupon[] {
  return account.discounts
    .filter((held) => held.customer === customer.internalId && (held.end === null || held.end > now))
    .flatMap(({ rewardId }) =>
      account.rewards.filter(
        (reward): reward is Coupon => reward.kind === 'coupon' && reward.id === rewardId,
      ),
    );
}

/** A coupon that lasts goes on with the customer's next invoices. */
export function keepCoupons(
  account: Account,
  customer: Customer,
  coupons: readonly Coupon[],
  now: number,
): void {
  for (const { id, duration } of coupons) {
    if (duration.type === 'one_off') continue;
    const end = duration.type === 'months' ? addUnits(now, 'month', duration.length ?? 1) : null;
    account.discounts.push({ customer: customer.internalId, rewardId: id, start: now, end });
  }
}

/** Coupons that are used once are used up. */
export function useUpCoupons(account: Account, customer: Customer): void {
  const once = new Set(
    account.rewards.flatMap((reward) =>
      reward.kind === 'coupon' && reward.duration.type === 'one_off' ? [reward.id] : [],
    ),
  );
  account.discounts = account.discounts.filter(
    (held) => held.customer !== customer.internalId || !once.has(held.rewardId),
  );
}

/** Lines with what coupons take off them. Credits stay as they are; nothing costs less than nothing. */
export function discounted(lines: readonly Line[], coupons: readonly Coupon[]): Line[] {
  let result = [...lines];
  for (const coupon of coupons) {
    let left = coupon.type === 'fixed_discount' ? coupon.value : Number.POSITIVE_INFINITY;
    result = result.map((line) => {
      if (line.amount <= 0 || (coupon.planIds !== null && !coupon.planIds.includes(line.planId))) return line;
      const open = line.discounts.reduce((rest, { amountOff }) => rest - amountOff, line.amount);
      const percentage = coupon.type === 'percentage_discount';
      const amountOff = Math.min(money(percentage ? (line.amount * coupon.value) / 100 : left), money(open));
      if (amountOff <= 0) return line;
      left -= amountOff;
      const percentOff = percentage ? coupon.value : null;
      const discount = { amountOff, percentOff, rewardId: coupon.id, rewardName: coupon.name };
      return { ...line, discounts: [...line.discounts, discount] };
    });
  }
  return result;
}
