import { invalidInputs } from '../../api-error.ts';
import type { ScheduledPlan, SchedulePhase } from '../../schema/create-schedule.ts';
import { addUnits } from '../calendar.ts';

/** A plan that runs through one or more phases that follow each other. */
export interface Span {
  plan: ScheduledPlan;
  /** The first of its phases, counted from 0. */
  from: number;
  /** How many phases it runs through. */
  length: number;
  startsAt: number;
  /** `null`: the last phase has no end. */
  endsAt: number | null;
}

/**
 * When each phase starts, in Unix milliseconds.
 * @throws an `ApiError` with status 400 for phases that do not follow each other
 */
export function phaseStarts(phases: readonly SchedulePhase[], now: number): number[] {
  const starts: number[] = [];
  for (const [index, { starts_at: at, starting_after: after }] of phases.entries()) {
    const where = `phases.${index}`;
    const previous = starts.at(-1);
    if ((at === undefined) === (after === undefined)) {
      throw invalidInputs(`${where}: needs exactly one of starts_at and starting_after`);
    }
    if (after !== undefined && previous === undefined) {
      throw invalidInputs(`${where}: the first phase has none to start after`);
    }
    if (typeof at === 'string' && index > 0) {
      throw invalidInputs(`${where}: only the first phase can start now`);
    }
    const start =
      after === undefined || previous === undefined
        ? typeof at === 'number'
          ? at
          : now
        : addUnits(previous, after.duration_type, after.duration_count);
    if (previous !== undefined && start <= Math.max(previous, now)) {
      throw invalidInputs(`${where}: must start after the phase before it, and in the future`);
    }
    starts.push(start);
  }
  return starts;
}

/** The plans of all phases. One that goes on unchanged in the next phase is there once. */
export function spansOf(phases: readonly SchedulePhase[], starts: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (const [index, { plans }] of phases.entries()) {
    const startsAt = starts[index] ?? 0;
    const endsAt = starts[index + 1] ?? null;
    for (const plan of plans) {
      const key = JSON.stringify(plan);
      const running = spans.find(
        (span) => span.from + span.length === index && JSON.stringify(span.plan) === key,
      );
      if (running === undefined) spans.push({ plan, from: index, length: 1, startsAt, endsAt });
      else Object.assign(running, { length: running.length + 1, endsAt });
    }
  }
  return spans;
}
