import type { Place } from '../protocol.ts';

/** Knows where a module waits for what. */
export interface Awaited {
  /** Where the module waited for what was refused with an error. */
  placeOf(error: unknown): Place | undefined;
  /** Does something that must find promises as they are. */
  quietly<T>(work: () => T): T;
}

/** Promises whose place is found out; a loop that waits for more is not slowed. */
const maxPromises = 2_000;

const { apply, defineProperty } = Reflect;
const OwnError = Error;
const { prototype } = Promise;
const then = prototype.then;

/**
 * Errors of an SDK that come from an answer were made when the caller's calls were long over: their stacks do not lead
 * there. But whoever waits for a promise has its `constructor` read, at the place where it waits.
 *
 * @param placeOf - where the module was when an error was made by whoever it gives a promise to
 */
export function watchAwaited(placeOf: (made: Error) => Place | undefined): Awaited {
  const places = new WeakMap<object, Place>();
  let promises = 0;
  let isAsking = false;

  const plain = { value: Promise, configurable: true, enumerable: false, writable: true };
  const watched = {
    configurable: true,
    enumerable: false,
    get(this: unknown) {
      if (!isAsking && this instanceof Promise) ask(this, new OwnError());
      return Promise;
    },
    set(this: object, value: unknown) {
      defineProperty(this, 'constructor', { ...plain, value });
    },
  };
  const ask = (promise: Promise<unknown>, made: Error): void => {
    promises += 1;
    if (promises === maxPromises) defineProperty(prototype, 'constructor', plain);
    isAsking = true;
    try {
      const place = placeOf(made);
      if (place === undefined) return;
      apply(then, promise, [
        undefined,
        (error: unknown) => {
          if (typeof error === 'object' && error !== null && !places.has(error)) places.set(error, place);
        },
      ]);
    } finally {
      isAsking = false;
    }
  };
  defineProperty(prototype, 'constructor', watched);

  return {
    placeOf: (error) => (typeof error === 'object' && error !== null ? places.get(error) : undefined),
    quietly(work) {
      const found = Object.getOwnPropertyDescriptor(prototype, 'constructor');
      if (found?.get !== watched.get) return work();
      defineProperty(prototype, 'constructor', plain);
      try {
        return work();
      } finally {
        defineProperty(prototype, 'constructor', watched);
      }
    },
  };
}
