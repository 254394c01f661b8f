import { invalidInputs, refuse } from '../../api-error.ts';
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

/** Phases in their order, with their starts in Unix milliseconds. */
export interface Timeline {
  phases: readonly SchedulePhase[];
  starts: number[];
}

const halfDay = 43_200_000;

/**
 * When each phase starts. Phases that all name their time may come in any order. The one that starts within half a day
 * of a renewal starts with it.
 * @param renewal - when what the customer has already is renewed
 * @throws an `ApiError` with status 400 for phases that do not follow each other
 */
export function timelineOf(
  given: readonly SchedulePhase[],
  now: number,
  renewal: number | undefined,
): Timeline {
  checkPhases(given);
  const timed = given.every(({ starts_at: at }) => typeof at === 'number');
  const phases = timed ? given.toSorted((a, b) => Number(a.starts_at) - Number(b.starts_at)) : given;
  const starts: number[] = [];
  for (const { starts_at: at, starting_after: after } of phases) {
    const previous = starts.at(-1);
    const later = after !== undefined && previous !== undefined;
    if (later) starts.push(addUnits(previous, after.duration_type, after.duration_count));
    else starts.push(typeof at === 'number' ? at : now);
  }
  const snapped = renewal === undefined ? starts : snap(starts, renewal);
  if (snapped.some((start, index) => index > 0 && start <= (snapped[index - 1] ?? start))) {
    const fault = 'phases: each must start after the one before it';
    throw timed ? invalidInputs(fault) : refuse(fault);
  }
  return { phases, starts: snapped };
}

function checkPhases(phases: readonly SchedulePhase[]): void {
  for (const [index, { starts_at: at, starting_after: after }] of phases.entries()) {
    const where = `phases.${index}`;
    if ((at === undefined) === (after === undefined)) {
      throw invalidInputs(`${where}: needs exactly one of starts_at and starting_after`);
    }
    if (after !== undefined && index === 0) {
      throw invalidInputs(`${where}: the first phase has none to start after`);
    }
    if (typeof at === 'string' && index > 0) {
      throw invalidInputs(`${where}: only the first phase can start now`);
    }
  }
}

function snap(starts: readonly number[], renewal: number): number[] {
  const distance = (start: number): number => Math.abs(start - renewal);
  const nearest = starts
    .slice(1)
    .filter((start) => distance(start) <= halfDay)
    .toSorted((a, b) => distance(a) - distance(b))[0];
  const index = nearest === undefined ? -1 : starts.indexOf(nearest);
  const [before = renewal, after = Number.POSITIVE_INFINITY] = [starts[index - 1], starts[index + 1]];
  const fits = index > 0 && before < renewal && renewal < after;
  return starts.map((start, at) => (fits && at === index ? renewal : start));
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
