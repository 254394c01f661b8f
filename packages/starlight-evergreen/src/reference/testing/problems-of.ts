import { formatProblem, ProblemError } from '../../problem/problem.ts';

/**
 * What a person would read, in order, when a call fails.
 * @throws what the call throws if that is not for people, and an error if it succeeds
 */
export async function problemsOf(call: () => unknown): Promise<string> {
  try {
    await call();
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map(formatProblem).join('\n');
    throw error;
  }
  throw new Error('the call was expected to fail');
}
