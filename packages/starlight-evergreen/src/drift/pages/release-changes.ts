import type { Page } from '../../reference/pages/index.ts';
import type { Links } from '../../reference/pages/links.ts';
import { changeLinks, changesAddress, changesPages, type ChangesStep } from './index.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Reference } from '../../reference/model.ts';
import type { DocsConfig, ReleaseConfig } from '../../config/index.ts';
import { findPackage } from '../../files/find-package.ts';
import { type ReleaseVersion, type Step, stepBetween } from '../compare/step.ts';

/** A release with its past. */
export interface ReleaseHistory {
  release: ReleaseConfig;
  reference: Reference;
  links: Links;
  snapshot: Snapshot;
  /** Its earlier versions, oldest first. */
  earlier: readonly Snapshot[];
}

/** The address of the page that tells what changed in a version; undefined when there is none. */
export function addressOfChanges(
  { release, snapshot, earlier }: Pick<ReleaseHistory, 'release' | 'snapshot' | 'earlier'>,
  version: string,
): string | undefined {
  const told = [...earlier, snapshot].slice(1);
  return told.some((each) => each.version === version)
    ? changesAddress(`${release.id}/${version}`)
    : undefined;
}

/**
 * The pages of changes: a step from each version to the next, the newest first, then one from each older release to the
 * one that took its place.
 */
export function pagesOfChanges(histories: readonly ReleaseHistory[]): Page[] {
  const steps = histories.flatMap(versionSteps);
  const successions = histories.flatMap((history) => successionStep(history, histories));
  return changesPages([...steps, ...successions]);
}

/**
 * The entries of those pages for navigation, in the same order, told from the config alone.
 * @param root - the folder whose `node_modules` holds the packages
 */
export function changesEntries({ releases }: DocsConfig, root: string): { label: string; link: string }[] {
  const steps = releases.flatMap((release) => {
    if (!('history' in release)) return [];
    const { version: current } = findPackage(release.package, root);
    return [...release.history, current]
      .slice(1)
      .map((version) => ({
        label: `${release.package} ${version}`,
        link: changesAddress(`${release.id}/${version}`),
      }))
      .toReversed();
  });
  const successions = releases.flatMap(({ id, counterparts }) =>
    counterparts === undefined
      ? []
      : [
          {
            label: `${id} to ${counterparts.release}`,
            link: changesAddress(`${id}/${counterparts.release}`),
          },
        ],
  );
  return [...steps, ...successions];
}

function versionSteps({ release, reference, links, snapshot, earlier }: ReleaseHistory): ChangesStep[] {
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
        slug: `${release.id}/${after.version}`,
        title: `${name} ${after.version}`,
        description: `What changed in ${name} from ${before.version} to ${after.version}: models, fields and operations.`,
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
  { release, snapshot }: ReleaseHistory,
  all: readonly ReleaseHistory[],
): ChangesStep[] {
  const successor = all.find((other) => other.release.id === release.counterparts?.release);
  if (!successor) return [];
  const { reference, links } = successor;
  const from = `${snapshot.package} ${snapshot.version}`;
  const to = `${successor.snapshot.package} ${successor.snapshot.version}`;
  return [
    {
      ...stepBetween({ snapshot, release }, successor),
      slug: `${release.id}/${successor.release.id}`,
      title: `${from} to ${to}`,
      description: `What the models of ${from} are called in ${to}, and how they differ.`,
      links: changeLinks(reference, links),
    },
  ];
}
