import { releasesWithPages } from '../config/earlier.ts';
import type { DocsConfig } from '../config/index.ts';
import { earlierOf } from '../config/earlier.ts';
import type { Problem } from '../problem/problem.ts';
import { type Allowed, judge, unusedAllowances } from '../reference/allowances.ts';
import type { LoadedRelease } from '../reference/read/index.ts';
import type { Finding } from './stage.ts';
import { withWayOut } from './way-out.ts';

/** The findings of a generation, and those that the config allows, by the id of the release. */
interface AllowedFindings {
  open: Problem[];
  allowed: ReadonlyMap<string, Allowed[]>;
}

/**
 * Takes out of all findings those that a release allows, and adds the entries of `allow` that nothing needs. Each that is
 * left says how to allow it.
 * @param releases - those that were read; what they allowed while they were read is part of them
 */
export function allowFindings(
  config: DocsConfig,
  releases: readonly LoadedRelease[],
  findings: readonly Finding[],
): AllowedFindings {
  const read = new Map(releases.map((release) => [release.config.id, release]));
  const byRelease = Map.groupBy(findings, ({ release }) => release);
  const judged = releasesWithPages(config).map((release) => {
    const prefix = earlierOf(release) === undefined ? '' : `${release.label}: `;
    const { open, allowed } = judge(distinct(byRelease.get(release.id) ?? []), release.allow, prefix);
    return { release, open, allowed: [...(read.get(release.id)?.allowed ?? []), ...allowed] };
  });
  const all = judged.flatMap(({ allowed }) => allowed);
  // A release that could not be read may have what its entries speak of.
  const unused = config.releases
    .filter(({ id }) => read.has(id))
    .flatMap((each) => unusedAllowances(each, all));
  const open = judged.flatMap(({ release, open: problems }) => {
    const reference = read.get(release.id)?.reference;
    return earlierOf(release) === undefined ? problems.map((each) => withWayOut(each, reference)) : problems;
  });
  return {
    open: [...(byRelease.get(undefined) ?? []), ...open, ...unused],
    allowed: new Map(judged.map(({ release, allowed }) => [release.id, allowed])),
  };
}

/** Each once: a part that has no example is a part of many models. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((each) => [`${each.where}\0${each.message}`, each])).values()];
}
