/** Entries in name order, by code unit: the same on every machine, whatever its language. */
export function byName<T>(entries: readonly (readonly [string, T])[]): Map<string, T> {
  return new Map(entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
