import { releasePaths } from '../release-paths.ts';
import type { Sidebar } from '../project.ts';
import { type Wanted, wantedBy } from './placeholders.ts';

type Entry = Sidebar[number];

interface Release {
  label: string;
  slug: string;
}

/** What the plugin's own entries are made of. */
export interface SidebarFacts {
  /** The current one first. */
  releases: readonly Release[];
  /** Earlier versions that have pages. */
  earlier?: readonly Release[];
  /** Whether a release's folder has pages of operations, or of where fields are used. */
  hasPages: (release: Release, folder: 'operations' | 'fields') => boolean;
  /** The pages of changes, the newest first; `link` is their address. */
  changes: readonly { label: string; link: string }[];
  /** Address of the list of changes. */
  changesIndex: string;
  /** Address of the page "Proof". */
  proof: string;
  /** Address of the playground. */
  playground: string;
}

/** A sidebar with its placeholders replaced. Each of them is one entry, or none: a page has no empty group. */
export function fillSidebar(sidebar: Sidebar, facts: SidebarFacts): Sidebar {
  return sidebar.flatMap((entry): Entry[] => {
    const wanted = wantedBy(entry);
    if (wanted?.entry === 'topic') return topic(wanted.label, itemsOf(entry), facts);
    if (wanted !== undefined) return entriesFor(wanted, facts);
    if (typeof entry === 'string' || !('items' in entry)) return [entry];
    return [{ ...entry, items: fillSidebar(entry.items, facts) }];
  });
}

function itemsOf(entry: Entry): Sidebar {
  return typeof entry === 'object' && 'items' in entry ? entry.items : [];
}

/** A group whose tab is its heading: the plugin's own entries need none of theirs. */
function topic(label: string, written: Sidebar, facts: SidebarFacts): Entry[] {
  const items = written.flatMap((entry): Entry[] => {
    switch (wantedBy(entry)?.entry) {
      case 'reference':
        return facts.releases.slice(0, 1).flatMap((release) => releaseEntries(release, facts, false));
      case 'changes':
        return changeEntries(wantedBy(entry), facts, Infinity);
      default:
        return fillSidebar([entry], facts);
    }
  });
  return items.length === 0 ? [] : [{ label, items }];
}

function entriesFor(wanted: Exclude<Wanted, { entry: 'topic' }>, facts: SidebarFacts): Entry[] {
  const { label } = wanted;
  const [current, ...others] = facts.releases;
  const older = [...(facts.earlier ?? []), ...others];
  switch (wanted.entry) {
    case 'reference':
      return current === undefined ? [] : [{ label, items: releaseEntries(current, facts, true) }];
    case 'changes': {
      const items = changeEntries(wanted, facts, 5);
      return items.length === 0 ? [] : [{ label, items }];
    }
    case 'releases':
      return older.length === 0
        ? []
        : [{ label, collapsed: true, items: older.map((release) => overview(release)) }];
    case 'proof':
      return [{ label, link: facts.proof }];
    case 'playground':
      return [{ label, link: facts.playground }];
  }
}

function changeEntries(wanted: Wanted | undefined, facts: SidebarFacts, most: number): Entry[] {
  const newest = wanted?.entry === 'changes' ? (wanted.newest ?? most) : most;
  const items = facts.changes.slice(0, newest).map((page) => ({ ...page }));
  return items.length === 0 ? [] : [{ label: 'All changes', link: facts.changesIndex }, ...items];
}

/**
 * The sidebar is part of every page, so it stays small: models are reached through their list, links and search.
 *
 * @param folded whether the operations wait to be opened, beside the rest of a site.
 */
function releaseEntries(release: Release, { hasPages }: SidebarFacts, folded: boolean): Entry[] {
  const paths = releasePaths(release);
  return [
    overview(release),
    { label: 'Models', link: paths.models },
    ...(hasPages(release, 'fields') ? [{ label: 'Where fields are used', link: paths.fields }] : []),
    ...(hasPages(release, 'operations') ? operations(release, folded) : []),
  ];
}

function operations(release: Release, folded: boolean): Entry[] {
  const all = { label: 'All operations', link: releasePaths(release).operations };
  const each = { autogenerate: { directory: `${release.slug}/operations`, collapsed: true } };
  return folded
    ? [all, { label: 'Operations', collapsed: true, items: [each] }]
    : [{ label: 'Operations', items: [all, each] }];
}

function overview(release: Release): { label: string; link: string } {
  return { label: release.label, link: releasePaths(release).index };
}
