import { createTwoslasher } from 'twoslash';
import type { CompilerOptions } from 'typescript';

/** What the naive loop took. */
export interface NaiveRun {
  blocks: number;
  hovers: number;
  /** Wall time of a block, without the first: that one also parses the declarations. */
  millisecondsPerBlock: number;
}

/**
 * twoslash as its documentation shows it: one twoslasher in a loop. Declarations are parsed once, but every block
 * replaces the file of the one before, which means a new program and a new type checker each time.
 * @param root - the folder whose `node_modules` the code sees
 * @throws twoslash's error when a block does not compile
 */
export function runNaiveTwoslash(
  [first = '', ...codes]: readonly string[],
  root: string,
  compilerOptions: CompilerOptions,
): NaiveRun {
  const twoslasher = createTwoslasher({ vfsRoot: root, compilerOptions });
  const hoversOf = (code: string): number => twoslasher(code, 'ts').hovers.length;
  let hovers = hoversOf(first);
  const started = performance.now();
  for (const code of codes) hovers += hoversOf(code);
  const millisecondsPerBlock = (performance.now() - started) / codes.length;
  return { blocks: codes.length + 1, hovers, millisecondsPerBlock };
}
