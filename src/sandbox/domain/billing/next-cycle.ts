import type { Account } from '../../state/account.ts';
import type { Billing } from '../../state/billing.ts';
import type { Customer } from '../../state/customer.ts';
import type { Coupon } from '../../state/reward.ts';
import type { Subscription } from '../../state/subscription.ts';
import { planOf } from '../transition.ts';
import { meteredLines } from './changes.ts';
import { creditLines, linesOf, longerLines, periodLines } from './charge-lines.ts';
import { type Charge, chargesOf, cyclesOfHolding, type Holding } from './charges.ts';
import { discounted } from './discount.ts';
import type { Line } from './line.ts';
import { type Frame, periodIn } from './period.ts';
import type { NextPeriod } from './quote.ts';
import { billedTogether } from './together.ts';
import { withUpcoming } from './upcoming.ts';

/** A plan and when it is billed; an end that is not known is `null`. Times are Unix milliseconds. */
export interface BilledPlan extends Holding {
  from: number;
  until: number | null;
}

/** What is billed together after a request. */
export interface NextCycleQuestion {
  plans: readonly BilledPlan[];
  frame: Frame;
  /** Whether its first period starts now: as long as nothing else is to happen, its end is not shown. */
  fresh: boolean;
  /** When periods start anew, if that was asked for. */
  resetsAt?: number | null;
  /** Whether a change in the middle of a period is neither given back nor charged. */
  unprorated?: boolean;
  now: number;
  currency: string;
  /** What comes off a bill at a time. */
  couponsAt?: (at: number) => readonly Coupon[];
}

/** What the customer pays next after today: when a period ends, or a plan starts or ends before that. */
export function nextCycle(account: Account, question: NextCycleQuestion): NextPeriod | null {
  const { plans, frame, fresh, resetsAt = null, unprorated = false, now, currency, couponsAt } = question;
  const changes = plans
    .flatMap(({ from, until }) => [from, ...(until === null ? [] : [until])])
    .filter((time) => time > now);
  const boundary = fresh && changes.length === 0 ? null : firstBoundary(question);
  const startsAt = Math.min(...changes, ...[boundary, resetsAt].flatMap((time) => time ?? []));
  if (!Number.isFinite(startsAt)) return null;
  const before = plans.filter((plan) => runs(plan, startsAt - 1));
  const after = plans.filter((plan) => runs(plan, startsAt));
  if (startsAt === boundary && after.length === 0) return null;
  const charges = (plan: BilledPlan): Charge[] => chargesOf(account, plan, currency);
  const then = { ...frame, trialEndsAt: null };
  const own = before.length === 0 ? { ...then, anchor: startsAt, since: startsAt } : then;
  const lines = linesThen();
  const billed = unprorated ? lines.filter(({ prorated }) => !prorated) : lines;
  const usage = before.flatMap(({ plan, terms }) => meteredLines(account, plan, terms, frame, startsAt));
  return { startsAt, lines: discounted(billed, couponsAt?.(startsAt) ?? []), usage };

  function linesThen(): Line[] {
    if (startsAt === boundary) return after.flatMap((plan) => periodLines(charges(plan), own, startsAt));
    if (startsAt === resetsAt) return after.flatMap((plan) => longerLines(charges(plan), frame, startsAt));
    const ended = before.filter((plan) => !after.includes(plan));
    return [
      ...ended.flatMap((plan) => creditLines(charges(plan), frame, startsAt)),
      ...after
        .filter((plan) => !before.includes(plan))
        // A plan that takes the place of another sells nothing that is paid once.
        .map((plan) => charges(plan).filter(({ cycle }) => cycle !== null || ended.length === 0))
        .flatMap((starting) => linesOf(starting, own, startsAt)),
    ];
  }
}

/** The end of the shortest period that is running, or the start of the first plan. */
function firstBoundary({ plans, frame, now }: NextCycleQuestion): number | null {
  const running = plans.filter((plan) => runs(plan, now));
  const ends = running.flatMap((plan) =>
    cyclesOfHolding(plan).map((cycle) => periodIn(frame, cycle, now).end),
  );
  return ends.length === 0 ? null : Math.min(...ends);
}

function runs({ from, until }: BilledPlan, at: number): boolean {
  return from <= at && (until === null || until > at);
}

/** The plans that are billed together, and those that are scheduled to start. */
export function billedPlans(
  account: Account,
  customer: Customer,
  billing: Billing | null,
  except: readonly Subscription[] = [],
): BilledPlan[] {
  const scheduled = customer.subscriptions.filter(({ status }) => status === 'scheduled');
  return [...billedTogether(customer, billing), ...scheduled]
    .filter((subscription) => !except.includes(subscription))
    .flatMap((subscription) => billedPlan(account, subscription));
}

/** A subscription as a plan that is billed; until it ends, or until a given time. */
export function billedPlan(
  account: Account,
  subscription: Subscription,
  until = subscription.expiresAt,
): BilledPlan[] {
  const plan = planOf(account, subscription);
  if (plan === undefined) return [];
  const { terms, licenses, startedAt: from } = subscription;
  const { prepaid } = withUpcoming(subscription);
  return [{ plan, terms, prepaid, licenses, from, until }];
}
