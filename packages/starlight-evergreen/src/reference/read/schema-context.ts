import type { $ZodType } from 'zod/v4/core';
import type { Problem } from '../../problem/problem.ts';

/** How the properties of a module's or package's schemas get their two names. */
export interface Naming {
  /** Which side of a schema TypeScript sees: `input` for schemas that encode, `output` for schemas that decode. */
  side: 'input' | 'output';
  /** The wire name of a property that no transform renames. */
  wireName(property: string): string;
  /** Set for schemas that people write: every option of a union is then part of its type, also one that a function makes. */
  isAsWritten?: true;
}

/** Where a schema stands and how it is named: passed down while one model is read. */
export interface Context {
  where: string;
  naming: Naming;
  /** The schemas without a name that the one at hand is inside of. */
  path: readonly $ZodType[];
  report(problem: Problem): void;
}
