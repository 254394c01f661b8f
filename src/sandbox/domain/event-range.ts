import type { Customer } from '../state/customer.ts';
import { addUnits, calendarStart } from './calendar.ts';
import { paymentOf } from './classify.ts';

export type BinSize = 'hour' | 'day' | 'week' | 'month';
export type NamedRange = '24h' | '7d' | '30d' | '90d' | 'last_cycle' | '1bc' | '3bc';

const hour = 3_600_000;
const days = { '24h': 1, '7d': 7, '30d': 30, '90d': 90 };

/** Both ends in Unix milliseconds. */
export interface Range {
  start: number;
  end: number;
}

/**
 * A range with a name. Billing cycles are counted back from now by the length of the one that is running; without one, and
 * without a customer, such a range is a day. The last cycle of what began in the running one is the running one.
 */
export function namedRange(range: NamedRange, customer: Customer | undefined, now: number): Range {
  if (isDays(range)) return { start: now - days[range] * 24 * hour, end: now };
  const cycle = customer === undefined ? undefined : runningCycle(customer);
  if (cycle === undefined) return { start: now - 24 * hour, end: now };
  const length = cycle.end - cycle.start;
  if (range !== 'last_cycle') return { start: now - length * (range === '3bc' ? 3 : 1), end: now };
  if (cycle.createdAt >= cycle.start) return { start: cycle.start, end: cycle.end };
  return { start: cycle.start - length, end: cycle.start };
}

function isDays(range: NamedRange): range is keyof typeof days {
  return range in days;
}

/** The period of what a customer is billed for; where nothing costs anything, that of the first balance that resets. */
function runningCycle(customer: Customer): (Range & { createdAt: number }) | undefined {
  const active = customer.subscriptions.filter(({ status }) => status === 'active');
  const cycles = active.some(({ terms }) => paymentOf(terms) !== 'free')
    ? active.flatMap(({ billing, currentPeriodStart: start, currentPeriodEnd: end, startedAt }) =>
        billing === null || start === null || end === null ? [] : { start, end, createdAt: startedAt },
      )
    : customer.entitlements.flatMap(({ subscriptionId, reset, nextResetAt: end, createdAt }) => {
        const owned = active.some(({ id }) => id === subscriptionId);
        if (!owned || reset === null || reset.interval === 'one_off' || end === null) return [];
        return { start: addUnits(end, reset.interval, -1), end, createdAt };
      });
  const [first] = cycles;
  return first && { ...first, createdAt: Math.min(...cycles.map(({ createdAt }) => createdAt)) };
}

/** The start of the bin that a time falls into. */
export function binStart(size: BinSize, time: number): number {
  return size === 'hour' ? Math.floor(time / hour) * hour : calendarStart(size, time);
}

/** The starts of all bins of a range, in order, whether anything happened in them or not. */
export function binsOf({ start, end }: Range, size: BinSize): number[] {
  const bins: number[] = [];
  for (let bin = binStart(size, start); bin <= end; bin = addUnits(bin, size, 1)) bins.push(bin);
  return bins;
}
