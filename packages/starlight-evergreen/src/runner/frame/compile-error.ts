import type { Place } from '../protocol.ts';

/** What is wrong with code that does not come to run, and where. */
export class CompileError extends SyntaxError {
  readonly at: Place | undefined;

  constructor(message: string, at?: Place) {
    super(message);
    this.at = at;
  }
}
