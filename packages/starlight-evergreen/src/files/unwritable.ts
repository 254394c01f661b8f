import type { Problem } from '../problem/problem.ts';

/**
 * A file or folder that the file system does not let be written, as a problem.
 * @throws the error itself when it is of another kind: that is a defect of this program
 */
export function unwritable(error: unknown, where: string): Problem {
  if (!(error instanceof Error) || !('syscall' in error)) throw error;
  const reason = error.message.split(',', 1)[0] ?? '';
  return {
    where,
    message: `cannot be written (${reason})`,
    hint: 'Give yourself the right to write it, make room, or move what stands in the way.',
  };
}
