import type { AttachBody } from '../../schema/attach.ts';
import { resetInterval } from '../../schema/interval.ts';
import type { Account } from '../../state/account.ts';
import type { Customer } from '../../state/customer.ts';
import type { Entitlement } from '../../state/entitlement.ts';
import type { Subscription } from '../../state/subscription.ts';
import { type CalendarUnit, cycleAround } from '../calendar.ts';
import { rowsOf } from '../subscription-rows.ts';
import { creditLines } from './charge-lines.ts';
import { chargesOfSubscription } from './charges.ts';
import type { Line } from './line.ts';
import { frameOf, periodIn } from './period.ts';
import { asPaid } from './renewal.ts';

/**
 * What a plan gives back when the periods start anew and nothing is prorated: nothing, unless what is left of its
 * balances is carried over. Then whole cycles in which they would have been reset are given back.
 */
export function wholeCycleCredits(
  account: Account,
  customer: Customer,
  subscription: Subscription,
  currency: string,
  now: number,
  carried: AttachBody['carry_over_balances'],
): Line[] {
  const frame = frameOf(subscription, now);
  const rows = rowsOf(customer, subscription).filter(
    ({ featureId, consumable, unlimited }) =>
      consumable && !unlimited && (carried?.feature_ids?.includes(featureId) ?? true),
  );
  const reset = carried?.enabled === true ? longestCycle(rows) : null;
  if (frame === null || reset === null) return [];
  const charges = chargesOfSubscription(account, subscription, currency);
  return asPaid(account, subscription, charges, now).flatMap((charge) => {
    if (charge.cycle === null) return [];
    const { start, end } = periodIn(frame, charge.cycle, now);
    const at = nextStart(start, reset, now);
    return at >= end ? [] : creditLines([charge], frame, at);
  });
}

interface ResetCycle {
  interval: CalendarUnit;
  count: number;
}

/** The longest of the cycles in which rows are reset. */
function longestCycle(rows: readonly Entitlement[]): ResetCycle | null {
  const rank = ({ interval, count }: ResetCycle): number =>
    resetInterval.options.indexOf(interval) * 1000 + count;
  const [longest = null] = rows
    .flatMap(({ reset }): ResetCycle[] =>
      reset === null || reset.interval === 'one_off'
        ? []
        : [{ interval: reset.interval, count: reset.count }],
    )
    .toSorted((a, b) => rank(b) - rank(a));
  return longest;
}

/** The first start of a cycle that is not over. */
function nextStart(anchor: number, { interval, count }: ResetCycle, now: number): number {
  const { start, end } = cycleAround(anchor, interval, count, now);
  return start === now ? now : end;
}
