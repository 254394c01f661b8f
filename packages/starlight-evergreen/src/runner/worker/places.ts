import type { Place } from '../protocol.ts';
import { watchAwaited } from './awaited.ts';
import { placeIn, readStacks } from './stacks.ts';

/** Where in a module something happened, as far as the browser tells. Nothing of it throws. */
export interface Places {
  /** Where the module is now: the innermost of its calls. */
  here(): Place | undefined;
  /** Where in the module an error was made, or where it waited for what failed with it. */
  of(error: unknown): Place | undefined;
  /** Formats values as if nothing of this was there. */
  print(values: readonly unknown[], format: () => string): string;
}

const OwnError = Error;

/**
 * Watches a module. It may change everything that is global; then nothing may be found out.
 * @param module - its address
 */
export function watchPlaces(module: string): Places {
  const stacks = readStacks();
  const placeOf = (error: object): Place | undefined =>
    attempt(() => placeIn(stacks.callsOf(error), module, error));
  /** Where it last gave a promise to somebody. */
  let last: Place | undefined;
  const awaited = watchAwaited((made) => {
    // The innermost call is the one that reads the promise.
    const isOwn = attempt(() => stacks.callsOf(made)[1]?.file === module);
    if (isOwn === true && !stacks.knowsWaiting) return undefined;
    const place = placeOf(made);
    last = place ?? last;
    return place;
  });
  return {
    here: () => placeOf(new OwnError()),
    of(error) {
      const made = typeof error === 'object' && error !== null ? placeOf(error) : undefined;
      return made ?? awaited.placeOf(error) ?? (stacks.knowsWaiting ? undefined : last);
    },
    print(values, format) {
      attempt(() => stacks.hide(values));
      return awaited.quietly(format);
    },
  };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
