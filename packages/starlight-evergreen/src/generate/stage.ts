import type { Problem } from '../problem/problem.ts';
import { unexpected } from '../problem/unexpected.ts';

/** What a stage of a generation made, and what is wrong with it. */
export interface Made<T> {
  made: T;
  problems: readonly Finding[];
}

/** A problem, and the id of the release that it was met at. */
export interface Finding extends Problem {
  release?: string;
}

/**
 * Does a piece of work, so that the rest goes on without it when it fails.
 * @param otherwise - what is made then
 * @param what - what the work is, for errors that are none of ours
 */
export async function attempt<T>(work: () => T | Promise<T>, otherwise: T, what: string): Promise<Made<T>> {
  try {
    return { made: await work(), problems: [] };
  } catch (error) {
    return { made: otherwise, problems: unexpected(error, what) };
  }
}

/**
 * Does the same for each item, one after another, and joins what came of it.
 * @param releaseOf - the id of an item's release
 */
export async function forEach<Item, T>(
  items: readonly Item[],
  work: (item: Item) => Promise<Made<T>>,
  releaseOf?: (item: Item) => string,
): Promise<Made<T[]>> {
  const results: Made<T>[] = [];
  for (const item of items) {
    // oxlint-disable-next-line no-await-in-loop -- examples and clients share the process's console and fetch
    const { made, problems } = await work(item);
    const release = releaseOf?.(item);
    results.push({
      made,
      problems: release === undefined ? problems : problems.map((each) => ({ ...each, release })),
    });
  }
  return { made: results.map(({ made }) => made), problems: results.flatMap(({ problems }) => problems) };
}
