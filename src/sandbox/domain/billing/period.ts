import { refuse } from '../../api-error.ts';
import type { Customer } from '../../state/customer.ts';
import type { PlanTerms } from '../../state/plan.ts';
import type { Opening, Subscription } from '../../state/subscription.ts';
import { addUnits, nextBoundary } from '../calendar.ts';
import { billingCycleOf } from '../classify.ts';

/** The first billing period of a plan. Times are Unix milliseconds. */
export interface Period {
  start: number;
  end: number;
  /** Later periods are counted from here. */
  anchor: number;
  /** The part of a full period's price that it costs: less than 1 when it is shorter, 0 in a trial. */
  share: number;
}

/** What decides about the first period. */
export interface PeriodWishes extends Opening {
  startsAt: number;
  trialEndsAt?: number | null | undefined;
  /** The plan it takes the place of. */
  replaces?: Subscription | undefined;
  now: number;
}

/**
 * The first period of a plan; `null` for one that is not billed again and again. Plans that are billed equally often
 * share their periods: one that is added in the middle costs what is left of it.
 */
export function firstPeriod(customer: Customer, terms: PlanTerms, wishes: PeriodWishes): Period | null {
  const cycle = billingCycleOf(terms);
  if (cycle === null) return null;
  const { startsAt, trialEndsAt = null, anchor, now } = wishes;
  if (trialEndsAt !== null) return { start: startsAt, end: trialEndsAt, anchor: trialEndsAt, share: 0 };
  if (typeof anchor === 'number' && anchor > startsAt) {
    const full = anchor - addUnits(anchor, cycle.interval, -cycle.count);
    return { start: startsAt, end: anchor, anchor, share: (anchor - startsAt) / full };
  }
  const shared = anchor === 'now' ? undefined : sharedWith(customer, terms, wishes);
  if (shared !== undefined) {
    const { start, end } = shared;
    return { start, end, anchor: shared.anchor, share: (end - startsAt) / (end - start) };
  }
  const end = nextBoundary(
    addUnits(startsAt, cycle.interval, cycle.count),
    cycle.interval,
    cycle.count,
    Math.max(startsAt, now),
  );
  const start = end === addUnits(startsAt, cycle.interval, cycle.count) ? startsAt : undefined;
  return { start: start ?? addUnits(end, cycle.interval, -cycle.count), end, anchor: startsAt, share: 1 };
}

/**
 * The period that is running already, of the plan it replaces or of any other, if its length is the same; the one that
 * follows when it is just over.
 */
function sharedWith(
  { subscriptions }: Customer,
  terms: PlanTerms,
  { startsAt, replaces, separate, now }: PeriodWishes,
): { start: number; end: number; anchor: number } | undefined {
  if (startsAt !== now) return undefined;
  const cycle = billingCycleOf(terms);
  const others = separate === true ? [] : subscriptions.filter(({ status }) => status === 'active');
  for (const other of replaces === undefined ? others : [replaces, ...others]) {
    const { currentPeriodStart: start, currentPeriodEnd: end, trialEndsAt, billingAnchor: anchor } = other;
    const its = billingCycleOf(other.terms);
    const same = its?.interval === cycle?.interval && its?.count === cycle?.count;
    if (cycle === null || !same || start === null || end === null || end < startsAt) continue;
    if (trialEndsAt !== null && trialEndsAt > now) continue;
    if (end > startsAt) return { start, end, anchor };
    return { start: end, end: nextBoundary(anchor, cycle.interval, cycle.count, end), anchor };
  }
  return undefined;
}

/** What is left of a subscription's current period, from 0 to 1; nothing of a trial. */
export function unusedShare(
  { currentPeriodStart: start, currentPeriodEnd: end, trialEndsAt }: Subscription,
  now: number,
): number {
  if (start === null || end === null || (trialEndsAt !== null && trialEndsAt > now)) return 0;
  return Math.min(1, Math.max(0, (end - now) / (end - start)));
}

/**
 * When the first period ends, or when it starts anew.
 * @throws an `ApiError` with status 400 for a time that is over
 */
export function anchorOf(value: string | number | undefined, now: number): 'now' | number | undefined {
  if (typeof value !== 'number') return value === undefined ? undefined : 'now';
  if (value <= now) throw refuse('billing_cycle_anchor: must lie in the future');
  return value;
}
