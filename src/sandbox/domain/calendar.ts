/** Units of calendar time, all in UTC. */
export type CalendarUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'semi_annual' | 'year';

const minute = 60_000;
const milliseconds = { minute, hour: 60 * minute, day: 1440 * minute, week: 10_080 * minute };
const months = { month: 1, quarter: 3, semi_annual: 6, year: 12 };

/**
 * A time moved by a number of units. Months keep the day where they can: 31 January plus one month is the last
 * of February.
 * @param time - Unix milliseconds
 */
export function addUnits(time: number, unit: CalendarUnit, count: number): number {
  switch (unit) {
    case 'minute':
    case 'hour':
    case 'day':
    case 'week':
      return time + milliseconds[unit] * count;
    case 'month':
    case 'quarter':
    case 'semi_annual':
    case 'year':
      return addMonths(time, months[unit] * count);
  }
}

/** A time moved by months, which keeps the day where it can; see {@link addUnits}. */
export function addMonths(time: number, count: number): number {
  const date = new Date(time);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.getTime();
}

/**
 * The first boundary after a time, of boundaries that lie a number of units apart. Counts from the anchor, so that
 * an anchor on the 31st comes back to the 31st after a short month.
 */
export function nextBoundary(anchor: number, unit: CalendarUnit, count: number, after: number): number {
  if (anchor > after) return anchor;
  let steps = Math.max(0, Math.floor((after - anchor) / longest(unit, count)));
  let boundary = addUnits(anchor, unit, steps * count);
  while (boundary <= after) {
    steps += 1;
    boundary = addUnits(anchor, unit, steps * count);
  }
  return boundary;
}

/** The interval that a time lies in, of intervals that follow each other; counted from the anchor, backwards too. */
export function cycleAround(
  anchor: number,
  unit: CalendarUnit,
  count: number,
  time: number,
): { start: number; end: number } {
  let steps = Math.floor((time - anchor) / longest(unit, count));
  while (addUnits(anchor, unit, (steps + 1) * count) <= time) steps += 1;
  while (addUnits(anchor, unit, steps * count) > time) steps -= 1;
  return {
    start: addUnits(anchor, unit, steps * count),
    end: addUnits(anchor, unit, (steps + 1) * count),
  };
}

/** The start of the interval that a time lies in; intervals are counted from the anchor, backwards too. */
export function intervalStart(anchor: number, unit: CalendarUnit, time: number): number {
  return cycleAround(anchor, unit, 1, time).start;
}

/** An upper bound of a number of units, in milliseconds. */
function longest(unit: CalendarUnit, count: number): number {
  switch (unit) {
    case 'minute':
    case 'hour':
    case 'day':
    case 'week':
      return milliseconds[unit] * count;
    case 'month':
    case 'quarter':
    case 'semi_annual':
    case 'year':
      return months[unit] * count * 31 * milliseconds.day;
  }
}

/** Midnight (UTC) of the day, the Monday, the first of the month or of the year that a time lies in. */
export function calendarStart(unit: 'day' | 'week' | 'month' | 'year', time: number): number {
  const date = new Date(time);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  switch (unit) {
    case 'day':
      return Date.UTC(year, month, day);
    case 'week':
      return Date.UTC(year, month, day - ((date.getUTCDay() + 6) % 7));
    case 'month':
      return Date.UTC(year, month, 1);
    case 'year':
      return Date.UTC(year, 0, 1);
  }
}
