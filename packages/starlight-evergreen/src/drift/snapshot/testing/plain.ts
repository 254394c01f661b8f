import type { Snapshot } from '../snapshot.ts';

/** A snapshot whose maps are lists: tests compare the order of names too, which equality of maps passes over. */
export function plain(snapshot: Snapshot): unknown {
  return listed(snapshot);
}

function listed(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(([key, each]) => [key, listed(each)]);
  if (Array.isArray(value)) return value.map(listed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, listed(each)]));
}
