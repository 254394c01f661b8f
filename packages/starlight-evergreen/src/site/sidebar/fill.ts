import { type ReleasePaths, releasePaths } from '../release-paths.ts';
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
  /** Whether a release's folder has pages of operations. */
  hasOperations: (release: Release) => boolean;
  /** The pages of changes, the newest first; `link` is their address. */
  changes: readonly { label: string; link: string }[];
  /** Address of the list of changes. */
  changesIndex: string;
  /** Address of the page "Proof". */
  proof: string;
}

/** A sidebar with its placeholders replaced. Each of them is one entry, or none: a page has no empty group. */
export function fillSidebar(sidebar: Sidebar, facts: SidebarFacts): Sidebar {
  return sidebar.flatMap((entry): Entry[] => {
    const wanted = wantedBy(entry);
    if (wanted !== undefined) return entriesFor(wanted, facts);
    if (typeof entry === 'string' || !('items' in entry)) return [entry];
    return [{ ...entry, items: fillSidebar(entry.items, facts) }];
  });
}

function entriesFor(wanted: Wanted, facts: SidebarFacts): Entry[] {
  const { label } = wanted;
  const [current, ...older] = facts.releases;
  switch (wanted.entry) {
    case 'reference':
      return current === undefined ? [] : [reference(label, current, facts.hasOperations(current))];
    case 'changes': {
      const items = facts.changes.slice(0, wanted.newest).map((page) => ({ ...page }));
      if (items.length === 0) return [];
      return [{ label, items: [{ label: 'All changes', link: facts.changesIndex }, ...items] }];
    }
    case 'releases':
      return older.length === 0 ? [] : [{ label, items: older.map((release) => overview(release)) }];
    case 'proof':
      return [{ label, link: facts.proof }];
  }
}

/** The sidebar is part of every page, so it stays small: models are reached through their list, links and search. */
function reference(label: string, release: Release, hasOperations: boolean): Entry {
  const paths = releasePaths(release);
  return {
    label,
    items: [
      overview(release),
      { label: 'Models', link: paths.models },
      ...(hasOperations ? operations(release, paths) : []),
    ],
  };
}

function operations({ slug }: Release, paths: ReleasePaths): Entry[] {
  return [
    { label: 'All operations', link: paths.operations },
    {
      label: 'Operations',
      collapsed: true,
      items: [{ autogenerate: { directory: `${slug}/operations`, collapsed: true } }],
    },
  ];
}

function overview(release: Release): { label: string; link: string } {
  return { label: release.label, link: releasePaths(release).index };
}
