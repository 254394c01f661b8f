import { refuse } from '../../api-error.ts';
import type { Account } from '../../state/account.ts';
import type { Customer } from '../../state/customer.ts';
import type { Coupon } from '../../state/reward.ts';
import { addUnits } from '../calendar.ts';
import { decimal } from '../decimal.ts';
import { type Line, totalOf } from './line.ts';
import { money } from './money.ts';

/** A coupon by its id, or by one of its codes. */
export interface DiscountChoice {
  reward_id?: string | undefined;
  promotion_code?: string | undefined;
}

/**
 * The coupons that a request names, each once.
 * @param planIds - the plans that the bill is about, if a code must be for one of them
 * @throws an `ApiError` with status 400 for one that there is not, and for a code that is for other plans only
 */
export function chosenCoupons(
  account: Account,
  choices: readonly DiscountChoice[] = [],
  planIds?: readonly string[],
): Coupon[] {
  const coupons = choices.map(({ reward_id: id, promotion_code: code }) => {
    const coupon = account.rewards.find(
      (reward): reward is Coupon =>
        reward.kind === 'coupon' &&
        (id === undefined ? reward.promoCodes.some((promo) => promo.code === code) : reward.id === id),
    );
    if (coupon === undefined) throw refuse(`There is no coupon ${id ?? code ?? ''}`);
    const fits = planIds === undefined || coupon.planIds?.some((plan) => planIds.includes(plan)) !== false;
    if (id === undefined && !fits) throw refuse(`The code ${code ?? ''} is for other plans`);
    return coupon;
  });
  return [...new Set(coupons)];
}

/**
 * The coupons that a customer holds.
 * @param alone - for what no subscription bills: without those that came with one
 */
export function standingCoupons(account: Account, customer: Customer, now: number, alone = false): Coupon[] {
  return account.discounts
    .filter((held) => held.customer === customer.internalId && (held.end === null || held.end > now))
    .filter(({ everywhere }) => everywhere || !alone)
    .flatMap(({ rewardId }) =>
      account.rewards.filter(
        (reward): reward is Coupon => reward.kind === 'coupon' && reward.id === rewardId,
      ),
    );
}

/**
 * Of the coupons that a request brings, and those that a customer holds, the ones that still take something off a later
 * bill. One that is given once is used up by the first bill.
 */
export function laterCoupons(
  account: Account,
  customer: Customer,
  brought: readonly Coupon[],
  { from, at, billed }: { from: number; at: number; billed: boolean },
): Coupon[] {
  const held = standingCoupons(account, customer, at);
  const lasts = ({ duration: { type, length } }: Coupon): boolean =>
    type === 'one_off' ? !billed : type !== 'months' || addUnits(from, 'month', length ?? 1) > at;
  return [...new Set([...brought.filter((coupon) => lasts(coupon)), ...held])].filter(
    ({ duration }) => duration.type !== 'one_off' || !billed,
  );
}

/**
 * Coupons that a request brought go on with the customer's next invoices, unless it holds them already. One that is
 * given once only does when nothing is billed now.
 */
export function keepCoupons(
  account: Account,
  customer: Customer,
  coupons: readonly Coupon[],
  { now, from, billed }: { now: number; from: number; billed: boolean },
): void {
  const held = standingCoupons(account, customer, now);
  for (const coupon of coupons) {
    const { id, duration } = coupon;
    if (held.includes(coupon) || (duration.type === 'one_off' && billed)) continue;
    const end = duration.type === 'months' ? addUnits(from, 'month', duration.length ?? 1) : null;
    account.discounts.push({
      customer: customer.internalId,
      rewardId: id,
      everywhere: false,
      start: from,
      end,
    });
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

/**
 * Lines with what coupons take off them: percentages first, each of what the one before left, then fixed amounts, which
 * are spread over the lines by their size. Credits stay as they are; nothing costs less than nothing.
 */
export function discounted(lines: readonly Line[], coupons: readonly Coupon[]): Line[] {
  const fixed = (coupon: Coupon): number => Number(coupon.type === 'fixed_discount');
  return coupons
    .toSorted((a, b) => fixed(a) - fixed(b))
    .reduce<Line[]>(
      (all, coupon) => {
        const fits = (line: Line): boolean =>
          line.amount > 0 && (coupon.planIds === null || coupon.planIds.includes(line.planId));
        const shares = coupon.type === 'fixed_discount' ? spread(coupon.value, all.filter(fits)) : undefined;
        return all.map((line) => {
          if (!fits(line)) return line;
          const open = totalOf(line);
          const off =
            shares === undefined
              ? money((open * shareOf(coupon, line) * coupon.value) / 100)
              : (shares.get(line) ?? 0);
          const amountOff = Math.min(off, open);
          if (amountOff <= 0) return line;
          const percentOff = shares === undefined ? coupon.value : null;
          const discount = { amountOff, percentOff, rewardId: coupon.id, rewardName: coupon.name };
          return { ...line, discounts: [...line.discounts, discount] };
        });
      },
      [...lines],
    );
}

/** The part of a line that a percentage comes off: of several periods those that the coupon lasts for. */
function shareOf({ duration: { type, length } }: Coupon, { starts = [] }: Line): number {
  const [first] = starts;
  if (first === undefined || type === 'forever') return 1;
  if (type === 'one_off') return 1 / starts.length;
  const end = addUnits(first, 'month', length ?? 1);
  return starts.filter((start) => start < end).length / starts.length;
}

/** An amount in parts as large as the lines are; cents that are left over go to the lines that were rounded down most. */
function spread(amount: number, lines: readonly Line[]): Map<Line, number> {
  const total = lines.reduce((sum, line) => sum + line.amount, 0);
  const parts = lines.map((line) => {
    const exact = (amount * 100 * line.amount) / total;
    return { line, cents: Math.floor(decimal(exact)), rest: decimal(exact) % 1 };
  });
  let left = Math.round(amount * 100) - parts.reduce((sum, { cents }) => sum + cents, 0);
  for (const part of parts.toSorted((a, b) => b.rest - a.rest)) {
    if (left <= 0) break;
    part.cents += 1;
    left -= 1;
  }
  return new Map(parts.map(({ line, cents }) => [line, cents / 100]));
}
