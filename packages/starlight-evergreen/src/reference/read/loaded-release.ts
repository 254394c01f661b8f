import type { $ZodType } from 'zod/v4/core';
import type { Reference } from '../model.ts';
import type { Allowed } from '../allowances.ts';
import type { Excluded } from '../exclusions.ts';
import type { ReleaseConfig } from '../../config/index.ts';
import type { Problem } from '../../problem/problem.ts';
import type { Comparison } from './agreement.ts';

/** A release as data, with the schemas it was read from and what was found on the way. */
export interface LoadedRelease {
  config: ReleaseConfig;
  reference: Reference;
  /** The exported schema of each model. */
  schemas: Map<string, $ZodType>;
  /** All that the package or module exports at run time. */
  exported: Readonly<Record<string, unknown>>;
  /** `wire`: schemas translate between TypeScript and the wire. `plain`: they describe the TypeScript side itself. */
  codec: 'wire' | 'plain';
  comparison: Comparison;
  /** Findings that the config allows. */
  allowed: Allowed[];
  /** What the config leaves out. */
  excluded?: Excluded[];
  problems: Problem[];
}
