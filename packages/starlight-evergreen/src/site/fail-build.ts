import { type Problem, ProblemError, sortProblems } from '../problem/problem.ts';

/**
 * Stops a build with what a person can fix.
 * @throws ProblemError always
 */
export function failBuild(problems: readonly Problem[]): never {
  throw forPeople(new ProblemError(sortProblems(problems)));
}

/** Astro prints the stack of whatever is thrown. Of a problem it would only name our own files, so that has none. */
export function forPeople(error: unknown): unknown {
  if (error instanceof ProblemError) error.stack = '';
  return error;
}
