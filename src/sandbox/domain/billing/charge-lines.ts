import { addUnits } from '../calendar.ts';
import type { Charge } from './charges.ts';
import type { Line } from './line.ts';
import { money } from './money.ts';
import { type Frame, periodIn, turnsAt } from './period.ts';

/**
 * Charges as lines, for what is left of the period of each. What is paid once is never prorated, and on a trial nothing
 * else is charged.
 * @param frame - from where periods are counted; `null` if nothing is billed again and again
 * @param at - Unix milliseconds
 */
export function linesOf(charges: readonly Charge[], frame: Frame | null, at: number): Line[] {
  return charges.flatMap(({ cycle, ...charge }): Line[] => {
    if (cycle === null) return [{ ...charge, period: null, prorated: false, discounts: [] }];
    if (frame === null || onTrial(frame, at)) return [];
    const { start, end } = periodIn(frame, cycle, at);
    const share = (end - at) / (end - start);
    const amount = money(charge.amount * share);
    return [{ ...charge, amount, period: { start: at, end }, prorated: share !== 1, discounts: [] }];
  });
}

/** Charges when periods start anew: for as much as those that start last longer than those that were running. */
export function longerLines(charges: readonly Charge[], frame: Frame, at: number): Line[] {
  return charges.flatMap(({ cycle, ...charge }): Line[] => {
    if (cycle === null) return [];
    const before = periodIn(frame, cycle, at);
    const end = addUnits(at, cycle.interval, cycle.count);
    const amount = money((charge.amount * (end - before.end)) / (end - at));
    return amount === 0
      ? []
      : [{ ...charge, amount, period: { start: at, end }, prorated: true, discounts: [] }];
  });
}

/** Charges of a plan that started in the past, for every period since then and the one that is running. */
export function backdatedLines(charges: readonly Charge[], startedAt: number, now: number): Line[] {
  return charges.flatMap(({ cycle, ...charge }): Line[] => {
    if (cycle === null) return [{ ...charge, period: null, prorated: false, discounts: [] }];
    const starts: number[] = [];
    let end = startedAt;
    while (end < now) {
      starts.push(end);
      end = addUnits(startedAt, cycle.interval, cycle.count * starts.length);
    }
    const amount = money(charge.amount * starts.length);
    return [{ ...charge, amount, period: { start: startedAt, end }, prorated: false, starts, discounts: [] }];
  });
}

/** What was paid for and will not be used. */
export function creditLines(charges: readonly Charge[], frame: Frame | null, at: number): Line[] {
  return linesOf(
    charges.filter(({ cycle }) => cycle !== null),
    frame,
    at,
  )
    .filter(({ prorated, amount }) => prorated || amount !== 0)
    .map((line) => ({ ...line, description: `Unused ${line.description}`, amount: money(-line.amount) }));
}

/** What is charged for the periods that start at a time. */
export function periodLines(charges: readonly Charge[], frame: Frame, at: number): Line[] {
  const due = charges.filter(({ cycle }) => cycle !== null && turnsAt(frame, cycle, at));
  return linesOf(due, { ...frame, trialEndsAt: null }, at);
}

function onTrial({ trialEndsAt }: Frame, at: number): boolean {
  return trialEndsAt !== null && trialEndsAt > at;
}
