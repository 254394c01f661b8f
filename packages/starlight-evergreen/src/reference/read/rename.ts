import type { $ZodTransform } from 'zod/v4/core';

/**
 * Finds how a transform renames an object's keys by calling it on an object of markers: each marker that comes
 * out tells where its key went. Guessing by case conversion would be wrong wherever a name is irregular.
 * @returns input key to output key, or undefined when the transform does more than rename
 */
export function probeRename(
  transform: $ZodTransform,
  keys: readonly string[],
): Map<string, string> | undefined {
  const markers = new Map(keys.map((key) => [Symbol(key), key]));
  const probe = Object.fromEntries([...markers].map(([marker, key]) => [key, marker]));
  let output: unknown;
  try {
    output = transform._zod.def.transform(probe, { value: probe, issues: [] });
  } catch {
    // The transform reads the values, so it is not a renaming.
    return undefined;
  }
  if (typeof output !== 'object' || output === null) return undefined;
  const renamed = new Map<string, string>();
  for (const [key, value] of Object.entries(output)) {
    const from = typeof value === 'symbol' ? markers.get(value) : undefined;
    if (from === undefined) return undefined;
    renamed.set(from, key);
  }
  const gone = keys.filter((key) => !renamed.has(key));
  return gone.every((key) => isSpread(transform, key)) ? renamed : undefined;
}

/** Whether the properties of what a key holds become those of the object, as a client does that keeps what it does not know. */
function isSpread(transform: $ZodTransform, key: string): boolean {
  const marker = Symbol(key);
  const probe = { [key]: { spread: marker } };
  try {
    const output = transform._zod.def.transform(probe, { value: probe, issues: [] });
    return typeof output === 'object' && output !== null && 'spread' in output && output.spread === marker;
  } catch {
    return false;
  }
}
