import type { Change } from '../compare/change.ts';

/** What the changes of a release touch in the docs. */
export interface Impact {
  /** One for each change, in their order. */
  changes: ImpactOfChange[];
  /** What no longer compiles for a reason that is none of the changes. */
  unexplained: BrokenPlace[];
}

/** A change, and all that it touches in the docs. Plain data. */
export interface ImpactOfChange {
  change: Change;
  /** In pages by hand and in examples, in order of place. */
  places: TouchedPlace[];
  /** Generated pages that show what changed, which follow by themselves: the model's own, operations, other models. */
  pages: PageLink[];
  /** What no longer compiles because of the change, in order of place. */
  errors: BrokenPlace[];
}

/** A line of a page or an example. */
export interface TouchedPlace {
  /** `src/examples/check.ts:12:5`, relative to the project. */
  where: string;
  /** The line as it stands there. */
  source: string;
  /** The line with the new name, where the change is a rename and the old name is written here. */
  corrected?: string;
}

/** A line that no longer compiles. */
export interface BrokenPlace extends TouchedPlace {
  /** TypeScript's number of the error. */
  code: number;
  message: string;
}

/** A generated page. */
export interface PageLink {
  /** The model or the operation that it is about. */
  title: string;
  href: string;
}
