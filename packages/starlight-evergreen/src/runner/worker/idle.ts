type Timer = ReturnType<typeof globalThis.setTimeout>;

/** Knows what a block still waits for, so that a run ends when Node's would: when nothing is left to happen. */
export interface Idle {
  /** Counts something as unfinished until it settles. */
  during<T>(work: Promise<T>): Promise<T>;
  /** Resolves when no timer and nothing else is unfinished. */
  idle(): Promise<void>;
}

interface Timers {
  setTimeout: typeof globalThis.setTimeout;
  clearTimeout: typeof globalThis.clearTimeout;
  setInterval: typeof globalThis.setInterval;
  clearInterval: typeof globalThis.clearInterval;
}

/** Replaces the timers of `scope` by ones that are counted. */
export function countTimers(scope: Timers): Idle {
  const { setTimeout, clearTimeout, setInterval, clearInterval } = scope;
  const timers = new Set<unknown>();
  let unfinished = 0;

  Object.assign(scope, {
    setTimeout(run: (...values: unknown[]) => void, delay?: number, ...values: unknown[]): Timer {
      const timer = setTimeout(() => {
        timers.delete(timer);
        run(...values);
      }, delay);
      timers.add(timer);
      return timer;
    },
    clearTimeout(timer?: Timer): void {
      timers.delete(timer);
      clearTimeout(timer);
    },
    setInterval(run: (...values: unknown[]) => void, delay?: number, ...values: unknown[]): Timer {
      const timer = setInterval(run, delay, ...values);
      timers.add(timer);
      return timer;
    },
    clearInterval(timer?: Timer): void {
      timers.delete(timer);
      clearInterval(timer);
    },
  });

  const turn = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 0));
  return {
    async during(work) {
      unfinished += 1;
      try {
        return await work;
      } finally {
        unfinished -= 1;
      }
    },
    async idle() {
      // A settled promise may start the next request only some turns later.
      for (let quiet = 0; quiet < 2; quiet += 1) {
        // oxlint-disable-next-line no-await-in-loop
        await turn();
        if (unfinished > 0 || timers.size > 0) quiet = -1;
      }
    },
  };
}
