import { join } from 'node:path';
import type { DocsConfig } from '../../config/index.ts';
import type { Step } from '../compare/step.ts';
import type { LoadedVersion } from '../versions/read-versions.ts';
import { findImpact } from './find-impact.ts';
import type { BrokenPlace, ImpactOfChange } from './impact.ts';

/** A step, and what it touches in pages and examples. */
export interface StepWithImpact extends Step {
  /** Id of the release after it. */
  release: string;
  impacts: ImpactOfChange[];
  /** What no longer compiles for a reason that is none of the changes. */
  unexplained: BrokenPlace[];
}

/**
 * Finds what a step touches, with the type checker.
 * @param before - absent when it is known from reports only
 * @param after - the version after it
 */
export function withImpact(
  step: Step,
  after: LoadedVersion,
  before: LoadedVersion | undefined,
  { root, config }: { root: string; config: DocsConfig },
): StepWithImpact {
  const { changes: impacts, unexplained } = findImpact({
    root,
    config,
    release: after.release,
    reference: after.reference,
    changes: step.changes,
    ...(after.root !== root && { packages: folders(after) }),
    ...(before !== undefined && before.root !== root && { packagesBefore: folders(before) }),
  });
  return { ...step, release: after.release.id, impacts, unexplained };
}

function folders({ root, reference }: LoadedVersion): Record<string, string> {
  return { [reference.package]: join(root, 'node_modules', reference.package) };
}
