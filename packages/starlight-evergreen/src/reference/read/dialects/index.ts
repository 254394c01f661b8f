import type { Dialect, Fetch, Suffixes, WrittenRoute } from './dialect.ts';
import { speakeasy } from './speakeasy.ts';

export type { Dialect, Fetch, Suffixes } from './dialect.ts';

/** Every generator that is known by name. Add one by a file of its own. */
const dialects: readonly [Dialect, ...Dialect[]] = [speakeasy];

/** The endings that are looked for where the config names none. */
export const defaultSuffixes: Suffixes = dialects[0].suffixes;

/** Endings of exports that are there for packages themselves. */
export const helperEndings: readonly string[] = dialects.flatMap(({ helpers }) => helpers);

/** Whether an export is there for the package itself: it is called as a model that is exported too, with such an ending. */
export function isHelper(name: string, exports: ReadonlySet<string>): boolean {
  return helperEndings.some((ending) => {
    if (!name.endsWith(ending)) return false;
    const model = name.slice(0, -ending.length);
    return exports.has(model) || exports.has(model.charAt(0).toUpperCase() + model.slice(1));
  });
}

/** Whether the enums that a type makes are open; undefined for a type that makes none. */
export function isOpenWrapper(type: string): boolean | undefined {
  const dialect = dialects.find(({ enumWrappers }) => Object.hasOwn(enumWrappers, type));
  return dialect?.enumWrappers[type]?.open;
}

/** Whether a type is that of the options that end every call of a client. */
export function isOptionsType(name: string): boolean {
  return dialects.some(({ optionsTypes }) => optionsTypes.includes(name));
}

/** How something comes that a call wraps in a type of this name; undefined for a type that is no such wrapper. */
export function deliveryOf(wrapper: string): 'stream' | 'pages' | undefined {
  const dialect = dialects.find(({ deliveries }) => Object.hasOwn(deliveries, wrapper));
  return dialect?.deliveries[wrapper];
}

/** How a call travels, as the code of its package says; undefined where it does not. */
export function writtenRoute(declarations: string, operation: string): WrittenRoute | undefined {
  for (const dialect of dialects) {
    const route = dialect.writtenRoute(declarations, operation);
    if (route) return route;
  }
  return undefined;
}

/** The options that make a client send its requests through a function; most that are written by hand take a `fetch`. */
export function fetchOptions(exported: Readonly<Record<string, unknown>>, fetch: Fetch): object {
  for (const dialect of dialects) {
    const options = dialect.fetchOptions(exported, fetch);
    if (options) return options;
  }
  return { fetch };
}
