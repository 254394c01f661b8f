import type { Problem } from '../problem/problem.ts';

/**
 * A file or folder that the file system refuses, as a problem.
 * @throws the error itself when it is of another kind: that is a defect of this program
 */
export function unreadable(error: unknown, where: string): Problem {
  if (!(error instanceof Error) || !('syscall' in error)) throw error;
  const reason = error.message.split(',', 1)[0] ?? '';
  return {
    where,
    message: `cannot be read (${reason})`,
    hint: 'Give yourself the right to read it, or take it out of the folder.',
  };
}
