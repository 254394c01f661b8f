import { whereOf } from '../compare/change.ts';
import { sentenceOf } from '../compare/index.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ImpactOfChange } from '../impact/impact.ts';
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
      changes: impacts.map(impactJson),
      unexplained,
    })),
  };
}

function versionOf({ package: name, version }: Snapshot) {
  return { package: name, version };
}

function impactJson({ change, places, pages, errors }: ImpactOfChange) {
  // The type is told as text: `after`.
  const { afterType: _, ...facts } = change;
  return {
    where: whereOf(change),
    sentence: sentenceOf(change),
    ...facts,
    places,
    pages: { count: pages.length, first: pages.slice(0, namedPages) },
    errors,
  };
}
