import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';

/** The coupons that a customer holds. Those whose time is over are left out. */
export function discountsView(
  { rewards, discounts }: Account,
  { internalId, currency }: Customer,
  now: number,
): Record<string, unknown>[] {
  return discounts
    .filter((held) => held.customer === internalId && (held.end === null || held.end > now))
    .flatMap(({ rewardId, start, end }) => {
      const coupon = rewards.find(({ id }) => id === rewardId);
      if (coupon?.kind !== 'coupon') return [];
      return {
        id: coupon.id,
        name: coupon.name,
        type: coupon.type,
        discount_value: coupon.value,
        duration_type: coupon.duration.type,
        duration_value: coupon.duration.length ?? 0,
        currency: coupon.type === 'fixed_discount' ? (currency ?? 'usd') : null,
        start,
        end,
      };
    });
}
