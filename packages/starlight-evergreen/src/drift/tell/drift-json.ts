import { whereOf } from '../compare/change.ts';
import { sentenceOf } from '../compare/index.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { StepWithImpact } from '../impact/step-impact.ts';

/** How many pages of one change are named. */
const namedPages = 5;

/** Steps for other programs. Absent facts are absent keys. */
export function driftJson(steps: readonly StepWithImpact[]) {
  return {
    steps: steps.map(({ release, before, after, impacts, unexplained }) => ({
      release,
      from: versionOf(before),
      to: versionOf(after),
      changes: impacts.map(({ change: { afterType: _, ...change }, places, pages, errors }) => ({
        where: whereOf(change),
        sentence: sentenceOf(change),
        ...change,
        places,
        pages: { count: pages.length, first: pages.slice(0, namedPages) },
        errors,
      })),
      unexplained,
    })),
  };
}

function versionOf({ package: name, version }: Snapshot) {
  return { package: name, version };
}
