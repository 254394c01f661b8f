import type { PhrasingContent } from '../../markdown/build.ts';

/** What changed for an operation in one step from a version to the next. */
export interface OperationChanges {
  /** `1.0.0 to 1.1.0` */
  range: string;
  /** The page of the step, narrowed to the operation. */
  href: string;
  /** Empty when nothing changed. */
  lines: readonly { class: 'breaking' | 'compatible' | 'documentation'; phrases: PhrasingContent[] }[];
}
