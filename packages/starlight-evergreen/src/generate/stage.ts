import { type Problem, ProblemError } from '../problem/problem.ts';

/** What a stage of a generation made, and what is wrong with it. */
export interface Made<T> {
  made: T;
  problems: readonly Problem[];
}

/**
 * Does a piece of work, so that the rest goes on without it when it fails.
 * @param otherwise - what is made then
 * @returns the problems that the work threw for people; any other error is thrown on
 */
export async function attempt<T>(work: () => T | Promise<T>, otherwise: T): Promise<Made<T>> {
  try {
    return { made: await work(), problems: [] };
  } catch (error) {
    if (error instanceof ProblemError) return { made: otherwise, problems: error.problems };
    throw error;
  }
}

/** Does the same for each item, one after another, and joins what came of it. */
export async function forEach<Item, T>(
  items: readonly Item[],
  work: (item: Item) => Promise<Made<T>>,
): Promise<Made<T[]>> {
  const results: Made<T>[] = [];
  for (const item of items) {
    // oxlint-disable-next-line no-await-in-loop -- examples and clients share the process's console and fetch
    results.push(await work(item));
  }
  return { made: results.map(({ made }) => made), problems: results.flatMap(({ problems }) => problems) };
}
