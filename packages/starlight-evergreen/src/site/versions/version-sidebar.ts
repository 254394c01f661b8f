import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { releasePaths } from '../release-paths.ts';

type Entry = StarlightRouteData['sidebar'][number];
type Group = Extract<Entry, { type: 'group' }>;
type Link = Extract<Entry, { type: 'link' }>;

/** The page of an operation, as a sidebar names it. */
export interface OperationLink {
  /** Names of the folders it is in, below that of all operations. */
  folders: readonly string[];
  label: string;
  href: string;
}

/**
 * The sidebar of an earlier version: that of the site is about the current one.
 * @param operations - in order
 * @param current - address of the current version
 */
export function versionSidebar(
  release: { label: string; slug: string },
  operations: readonly OperationLink[],
  current: string,
  path: string,
): Entry[] {
  const paths = releasePaths(release);
  const linkTo = (label: string, href: string): Link => ({
    type: 'link',
    label,
    href,
    isCurrent: href === path,
    badge: undefined,
    attrs: {},
  });
  const groups = Map.groupBy(operations, ({ folders }) => folders.join('.'));
  const direct = groups.get('') ?? [];
  const entries = (links: readonly OperationLink[]): Link[] =>
    links.map(({ label, href }) => linkTo(label, href));
  const group = (label: string, members: Entry[], collapsed = false): Group => ({
    type: 'group',
    label,
    entries: members,
    collapsed,
    badge: undefined,
  });
  const inGroups = [...groups].filter(([name]) => name !== '');
  const ofCalls = [
    linkTo('All operations', paths.operations),
    ...entries(direct),
    ...inGroups.map(([name, links]) => group(name, entries(links), true)),
  ];
  return [
    group(release.label, [
      linkTo('Overview', paths.index),
      linkTo('Models', paths.models),
      ...(operations.length > 0 ? [group('Operations', ofCalls)] : []),
    ]),
    linkTo('Current version', current),
  ];
}
