import type { ReleaseConfig } from '../../config/index.ts';
import type { Reference } from '../../reference/model.ts';
import type { Links } from '../../reference/pages/links.ts';
import { type ReleaseVersion, type Step, stepBetween } from '../compare/step.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { changesAddress, successionSlug, versionSlug } from './changes-slug.ts';
import { changeLinks } from './change-links.ts';
import type { ChangesStep } from './changes-step.ts';
import { stepTitles } from './step-titles.ts';
import { distinctChanges } from './distinct.ts';

/** A release with its past. */
export interface ReleaseHistory {
  release: ReleaseConfig;
  reference: Reference;
  links: Links;
  snapshot: Snapshot;
  /** Its earlier versions, oldest first. */
  earlier: readonly Snapshot[];
}

/**
 * The address of the page that tells what changed in a version; undefined when there is none.
 * @param folder - of the pages of changes
 */
export function addressOfChanges(
  { release, snapshot, earlier }: Pick<ReleaseHistory, 'release' | 'snapshot' | 'earlier'>,
  version: string,
  folder: string,
): string | undefined {
  const told = [...earlier, snapshot].slice(1);
  return told.some((each) => each.version === version)
    ? changesAddress(versionSlug(folder, release, version))
    : undefined;
}

/**
 * All that is told of changes: a step from each version to the next, the newest first, then one from each older release
 * to the one that took its place. None for releases without a past.
 * @param folder - of the pages
 */
export function stepsOfChanges(histories: readonly ReleaseHistory[], folder: string): ChangesStep[] {
  const steps = histories.flatMap((history) => versionSteps(history, folder));
  const successions = histories.flatMap((history) => successionStep(history, histories, folder));
  return [...steps, ...successions].map((step) => ({ ...step, changes: distinctChanges(step.changes) }));
}

function versionSteps(
  { release, reference, links, snapshot, earlier }: ReleaseHistory,
  folder: string,
): ChangesStep[] {
  const versions = [...earlier, snapshot].map((each): ReleaseVersion => ({ snapshot: each, release }));
  const steps = versions.slice(1).map((after, index): Step => {
    const before = versions[index] ?? after;
    return stepBetween(before, after);
  });
  const { package: name } = reference;
  return steps
    .map((step, index): ChangesStep => {
      const { before, after } = step;
      return {
        ...step,
        release: release.id,
        slug: versionSlug(folder, release, after.version),
        ...stepTitles(before, after),
        description: `What changed in ${name} from ${before.version} to ${after.version}: operations, models and fields, and what of it breaks code that worked.`,
        links: changeLinks(
          reference,
          links,
          steps.slice(index + 1).map(({ changes }) => changes),
        ),
      };
    })
    .toReversed();
}

function successionStep(
  { release, snapshot, ...old }: ReleaseHistory,
  all: readonly ReleaseHistory[],
  folder: string,
): ChangesStep[] {
  const successor = all.find((other) => other.release.id === release.counterparts?.release);
  if (!successor) return [];
  const { reference, links } = successor;
  const from = `${snapshot.package} ${snapshot.version}`;
  const to = `${successor.snapshot.package} ${successor.snapshot.version}`;
  return [
    {
      ...stepBetween({ snapshot, release }, successor),
      release: release.id,
      isSuccession: true,
      slug: successionSlug(folder, release, successor.release),
      ...stepTitles(snapshot, successor.snapshot),
      description: `What the models of ${from} are called in ${to}, and how they differ.`,
      links: { ...changeLinks(reference, links), before: changeLinks(old.reference, old.links) },
    },
  ];
}
