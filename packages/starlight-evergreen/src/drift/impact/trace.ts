import type { Change } from '../change.ts';

/** A change, and all that it touches in the docs. Plain data. */
export interface TracedChange {
  change: Change;
  /** In pages by hand and in examples, in order of place. */
  places: TracedPlace[];
  /** Generated pages that show what changed, which follow by themselves: the model's own, operations, other models. */
  pages: TracedPage[];
  /** What no longer compiles because of the change, in order of place. */
  errors: TracedError[];
}

export interface TracedPlace {
  /** `src/examples/check.ts:12:5`, relative to the project. */
  where: string;
  /** The line as it stands there. */
  source: string;
  /** The line with the new name, where the change is a rename and the old name is written here. */
  corrected?: string;
}

export interface TracedError extends TracedPlace {
  /** TypeScript's number of the error. */
  code: number;
  message: string;
}

export interface TracedPage {
  /** The model or the operation that it is about. */
  title: string;
  href: string;
}

export interface Trace {
  /** One for each change, in their order. */
  changes: TracedChange[];
  /** What no longer compiles for a reason that none of the changes is. */
  unexplained: TracedError[];
}
