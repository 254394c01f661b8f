import type { Place } from '../protocol.ts';

/** One call of a stack, innermost first. */
export interface Call {
  /** What was called; empty where it has no name. */
  name: string;
  /** Address of the file. */
  file: string;
  place: Place;
}

/**
 * Reads the text of a stack as Firefox and WebKit write it: a call in each line, as `name@address:line:column`.
 * @param most - lines that are read
 */
export function readCalls(stack: string, most = 50): Call[] {
  return stack.split('\n', most).flatMap((text): Call[] => {
    const [, name = '', file = '', line = '', column = ''] = /^([^@]*)@(.*):(\d+):(\d+)$/.exec(text) ?? [];
    return file === '' ? [] : [{ name, file, place: { line: Number(line), column: Number(column) } }];
  });
}
