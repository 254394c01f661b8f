/** An exported name of a model, and where it is shown. */
export type ModelAddress = readonly [name: string, href: string];

/**
 * The models whose names are most like the end of an address, best first: those that share most pairs of letters with it.
 * Those that share less than half are left out.
 *
 * @param slug last segment of an address, such as `track-respons`.
 */
export function nearest(slug: string, models: readonly ModelAddress[], count = 5): ModelAddress[] {
  const sought = pairs(slug);
  return models
    .map((model) => ({ model, likeness: likeness(sought, pairs(model[0])) }))
    .filter(({ likeness: value }) => value >= 0.5)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, count)
    .map(({ model }) => model);
}

/** The last part of a path, without the slash at its end. */
export function lastSegment(path: string): string {
  return path.split('/').findLast((segment) => segment !== '') ?? '';
}

/** Dice's coefficient of two bags of letter pairs: 1 when they are the same, 0 when they share none. */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [pair, times] of a) shared += Math.min(times, b.get(pair) ?? 0);
  const total = size(a) + size(b);
  return total === 0 ? 0 : (2 * shared) / total;
}

function pairs(text: string): Map<string, number> {
  const letters = text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const found = new Map<string, number>();
  for (let index = 0; index + 1 < letters.length; index += 1) {
    const pair = letters.slice(index, index + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

function size(bag: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const times of bag.values()) total += times;
  return total;
}
