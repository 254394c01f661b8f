import { refuse } from '../../api-error.ts';
import type { Subscription } from '../../state/subscription.ts';
import { cycleAround } from '../calendar.ts';
import type { Cycle } from '../classify.ts';

/** A stretch of time, in Unix milliseconds. */
export interface Span {
  start: number;
  end: number;
}

/** From where periods are counted. Times are Unix milliseconds. */
export interface Frame {
  anchor: number;
  /** No period starts before it. */
  since: number;
  /** The end of the trial that is running: nothing is charged before it. */
  trialEndsAt: number | null;
}

/** From where a subscription's periods are counted; `null` for one that is not billed. */
export function frameOf({ billing, trialEndsAt }: Subscription, at: number): Frame | null {
  if (billing === null) return null;
  const trial = trialEndsAt !== null && trialEndsAt > at ? trialEndsAt : null;
  return { anchor: billing.anchor, since: billing.startedAt, trialEndsAt: trial };
}

/** The period of a price at a time. A trial is one period. */
export function periodIn({ anchor, since, trialEndsAt }: Frame, cycle: Cycle, at: number): Span {
  if (trialEndsAt !== null && trialEndsAt > at) return { start: Math.min(since, at), end: trialEndsAt };
  const { start, end } = cycleAround(anchor, cycle.interval, cycle.count, at);
  return { start: Math.max(start, since), end };
}

/** Whether a period of a price starts, and the one before ends, at a time. */
export function turnsAt({ anchor }: Pick<Frame, 'anchor'>, cycle: Cycle, at: number): boolean {
  return cycleAround(anchor, cycle.interval, cycle.count, at).start === at;
}

/** The current period of a plan, that of its longest price. */
export function planPeriod(frame: Frame | null, [cycle]: readonly Cycle[], at: number): Span | null {
  return frame === null || cycle === undefined ? null : periodIn(frame, cycle, at);
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
