import type { Customer } from '../state/customer.ts';
import { addUnits, calendarStart } from './calendar.ts';
import { billingCycleOf } from './classify.ts';

export type BinSize = 'hour' | 'day' | 'week' | 'month';
export type NamedRange = '24h' | '7d' | '30d' | '90d' | 'last_cycle' | '1bc' | '3bc';

const hour = 3_600_000;
const days = { '24h': 1, '7d': 7, '30d': 30, '90d': 90 };

/** Both ends in Unix milliseconds. */
export interface Range {
  start: number;
  end: number;
}

/** A range with a name, up to now. Without a billing cycle, a cycle is a month of the calendar. */
export function namedRange(range: NamedRange, customer: Customer | undefined, now: number): Range {
  switch (range) {
    case '24h':
    case '7d':
    case '30d':
    case '90d':
      return { start: now - days[range] * 24 * hour, end: now };
    case '1bc':
      return { start: cycleStart(customer, now, 0), end: now };
    case '3bc':
      return { start: cycleStart(customer, now, 2), end: now };
    case 'last_cycle':
      return { start: cycleStart(customer, now, 1), end: cycleStart(customer, now, 0) - 1 };
  }
}

/** The start of a billing cycle, some cycles back. */
function cycleStart(customer: Customer | undefined, now: number, back: number): number {
  const billed = customer?.subscriptions.find(
    ({ status, currentPeriodStart }) => status === 'active' && currentPeriodStart !== null,
  );
  const cycle = billed === undefined ? null : billingCycleOf(billed.terms);
  const start = billed?.currentPeriodStart ?? calendarStart('month', now);
  return addUnits(start, cycle?.interval ?? 'month', -back * (cycle?.count ?? 1));
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
