import type { Change } from '../compare/change.ts';
import type { Step } from '../compare/step.ts';

export type WireSide = 'request' | 'response';

/** A step, and what was compared in it. */
export interface ComparedStep extends Pick<Step, 'before' | 'after'> {
  changes: readonly Change[];
  /** From a release to the one that took its place: only what became of the older one's models is told. */
  isSuccession?: boolean;
}
