/** 16 December 2025, 00:00 UTC. */
export const defaultNow = 1765843200000;

/** The sandbox's only source of time, in Unix milliseconds. */
export interface Clock {
  now(): number;
  /** Goes to a point in time. With a running source, the clock runs on from there. */
  set(time: number): void;
  /** Goes forward by a number of milliseconds. */
  advance(milliseconds: number): void;
}

/** A clock that stands still at a time, or follows a source of time. */
export function createClock(source: number | (() => number) = defaultNow): Clock {
  const base = typeof source === 'number' ? () => source : source;
  let offset = 0;
  return {
    now: () => base() + offset,
    set: (time) => {
      offset = time - base();
    },
    advance: (milliseconds) => {
      offset += milliseconds;
    },
  };
}
