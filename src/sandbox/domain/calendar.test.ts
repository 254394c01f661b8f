import { describe, expect, it } from 'vitest';
import { addUnits, calendarStart, intervalStart, nextBoundary } from './calendar.ts';

const utc = (text: string): number => Date.parse(`${text}Z`);
const text = (time: number): string => new Date(time).toISOString().replace(/:00\.000Z$/, '');

describe('addUnits', () => {
  it.each<[string, Parameters<typeof addUnits>[1], number, string]>([
    ['2026-01-31T10:00', 'month', 1, '2026-02-28T10:00'],
    ['2028-01-31T10:00', 'month', 1, '2028-02-29T10:00'],
    ['2026-03-31T10:00', 'month', -1, '2026-02-28T10:00'],
    ['2026-11-30T10:00', 'quarter', 1, '2027-02-28T10:00'],
    ['2026-08-31T10:00', 'semi_annual', 1, '2027-02-28T10:00'],
    ['2028-02-29T10:00', 'year', 1, '2029-02-28T10:00'],
    ['2026-12-31T23:59', 'minute', 1, '2027-01-01T00:00'],
    ['2026-03-28T10:00', 'week', 2, '2026-04-11T10:00'],
  ])('%s and %s × %i is %s', (from, unit, count, to) => {
    expect(text(addUnits(utc(from), unit, count))).toBe(to);
  });
});

describe('nextBoundary', () => {
  it('comes after now, and comes back to the anchor’s day', () => {
    const anchor = utc('2026-01-31T00:00');
    expect(text(nextBoundary(anchor, 'month', 1, utc('2026-01-31T00:00')))).toBe('2026-02-28T00:00');
    expect(text(nextBoundary(anchor, 'month', 1, utc('2026-02-28T00:00')))).toBe('2026-03-31T00:00');
    expect(text(nextBoundary(anchor, 'month', 2, utc('2026-02-28T00:00')))).toBe('2026-03-31T00:00');
    expect(text(nextBoundary(anchor, 'day', 3, utc('2036-02-28T00:00')))).toBe('2036-02-29T00:00');
  });

  it('is the anchor when that is still to come', () => {
    expect(text(nextBoundary(utc('2026-05-01T00:00'), 'month', 1, utc('2026-01-01T00:00')))).toBe(
      '2026-05-01T00:00',
    );
  });
});

describe('intervalStart', () => {
  it.each([
    ['2026-03-15T00:00', '2026-02-16T08:00'],
    ['2026-03-16T08:00', '2026-03-16T08:00'],
    ['2025-03-16T07:00', '2025-02-16T08:00'],
  ])('of %s is %s', (time, start) => {
    expect(text(intervalStart(utc('2026-01-16T08:00'), 'month', utc(time)))).toBe(start);
  });
});

describe('calendarStart', () => {
  it.each([
    ['day', '2026-03-18T00:00'],
    ['week', '2026-03-16T00:00'],
    ['month', '2026-03-01T00:00'],
    ['year', '2026-01-01T00:00'],
  ] as const)('of the %s is %s', (unit, start) => {
    expect(text(calendarStart(unit, utc('2026-03-18T15:30')))).toBe(start);
    expect(text(calendarStart('week', utc('2026-03-22T23:59')))).toBe('2026-03-16T00:00');
  });
});
