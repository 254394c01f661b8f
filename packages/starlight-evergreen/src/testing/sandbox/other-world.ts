/** What code did that it may only do in the real world. */
export interface Traces {
  /** Addresses that were asked for over the network. */
  asked: string[];
  /** Functions with which it waited. */
  waited: string[];
}

/** More than a year: no format of a date hides it. */
const shift = 400 * 86_400_000;

/**
 * Does something in another world, in which it is later, chance falls differently, and there is no network. Checks that use it
 * must not overlap.
 */
export async function inOtherWorld<Result>(work: () => Promise<Result>): Promise<[Result, Traces]> {
  const traces: Traces = { asked: [], waited: [] };
  const restore = replace(globalThis, {
    Date: laterDate(globalThis.Date),
    fetch: (input: RequestInfo | URL) => {
      traces.asked.push(input instanceof Request ? input.url : String(input));
      return Promise.reject(new TypeError('There is no network in this test.'));
    },
    ...timers(traces.waited),
  });
  const restoreChance = replace(Math, { random: otherChance() });
  const restoreIds = replace(crypto, { randomUUID: () => 'ffffffff-ffff-4fff-bfff-ffffffffffff' });
  try {
    return [await work(), traces];
  } finally {
    restoreIds();
    restoreChance();
    restore();
  }
}

function laterDate(Real: DateConstructor): DateConstructor {
  return new Proxy(Real, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length === 0 ? [target.now() + shift] : values, newTarget),
    get: (target, key, receiver) =>
      key === 'now' ? () => target.now() + shift : Reflect.get(target, key, receiver),
  });
}

/** Timers that work, and are noted. */
function timers(waited: string[]): Record<string, unknown> {
  const names = ['setTimeout', 'setInterval'] as const;
  return Object.fromEntries(
    names.map((name) => {
      const real = globalThis[name];
      return [
        name,
        (...values: unknown[]): unknown => {
          waited.push(name);
          return Reflect.apply(real, globalThis, values);
        },
      ];
    }),
  );
}

function otherChance(): () => number {
  let count = 0;
  return () => {
    count += 1;
    return (count * 0.7548776662466927) % 1;
  };
}

/** @returns puts back what was there */
function replace(target: object, values: Readonly<Record<string, unknown>>): () => void {
  const before = Object.keys(values).map(
    (name) => [name, Object.getOwnPropertyDescriptor(target, name)] as const,
  );
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(target, name);
      else Object.defineProperty(target, name, descriptor);
    }
  };
}
