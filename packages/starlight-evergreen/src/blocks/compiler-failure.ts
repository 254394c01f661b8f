import type { CheckedBlock, Fault } from './block.ts';

const failed = 'the compiler fails on this block';

/** The compiler, or twoslash, fails on code as no program should. */
export function compilerFailure(error: unknown, code: string): Fault {
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).trim().split('\n');
  return {
    line: 0,
    character: 0,
    length: code.split('\n', 1)[0]?.length ?? 0,
    message: `${failed}, so nothing is known about it (${reason.replace(/^#+ /, '')})`,
    hint: 'Make it simpler, or say in its fence why it is not checked: ```ts unchecked="the reason"',
  };
}

/** Whether nothing is known of a block since the compiler has failed: on another machine, or alone, it may not. */
export function isFailure({ faults }: Pick<CheckedBlock, 'faults'>): boolean {
  return faults.some(({ message }) => message.startsWith(failed));
}
