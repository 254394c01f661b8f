import type { Dialect, Fetch, Suffixes } from './dialect.ts';
import { speakeasy } from './speakeasy.ts';

export type { Dialect, Fetch, Suffixes } from './dialect.ts';

/** Every generator that is known by name. Add one by a file of its own. */
const dialects: readonly [Dialect, ...Dialect[]] = [speakeasy];

/** The endings that are looked for where the config names none. */
export const defaultSuffixes: Suffixes = dialects[0].suffixes;

/** Whether the enums that a type makes are open; undefined for a type that makes none. */
export function isOpenWrapper(type: string): boolean | undefined {
  const dialect = dialects.find(({ enumWrappers }) => Object.hasOwn(enumWrappers, type));
  return dialect?.enumWrappers[type]?.open;
}

/** Whether a parameter of a client's method holds the request. */
export function isRequestParameter(name: string): boolean {
  return dialects.some(({ requestParameter }) => requestParameter === name);
}

/** The options that make a client send its requests through a function; most that are written by hand take a `fetch`. */
export function fetchOptions(exported: Readonly<Record<string, unknown>>, fetch: Fetch): object {
  for (const dialect of dialects) {
    const options = dialect.fetchOptions(exported, fetch);
    if (options) return options;
  }
  return { fetch };
}
