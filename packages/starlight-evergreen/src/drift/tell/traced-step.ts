import type { DocsConfig } from '../../config/index.ts';
import { type TracedChange, type TracedError, traceChanges } from '../impact/index.ts';
import { join } from 'node:path';
import type { VersionRead } from './read-versions.ts';
import type { Step } from './step.ts';

/** A step, and what it touches in pages and examples. */
export interface TracedStep extends Step {
  /** Id of the release after it. */
  release: string;
  traced: TracedChange[];
  /** What no longer compiles for a reason that is none of the changes. */
  unexplained: TracedError[];
}

/**
 * Traces a step through the type checker.
 * @param before - absent when it is known from reports only
 * @param after - the version after it
 */
export function traceStep(
  step: Step,
  after: VersionRead,
  before: VersionRead | undefined,
  { root, config }: { root: string; config: DocsConfig },
): TracedStep {
  const { changes: traced, unexplained } = traceChanges({
    root,
    config,
    release: after.release,
    reference: after.reference,
    changes: step.changes,
    ...(after.root !== root && { packages: folders(after) }),
    ...(before !== undefined && before.root !== root && { packagesBefore: folders(before) }),
  });
  return { ...step, release: after.release.id, traced, unexplained };
}

function folders({ root, reference }: VersionRead): Record<string, string> {
  return { [reference.package]: join(root, 'node_modules', reference.package) };
}
