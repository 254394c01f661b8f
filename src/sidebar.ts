import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { guides } from './guides.ts';
import { paths } from '../packages/starlight-evergreen/src/site/site.ts';

type Sidebar = NonNullable<StarlightUserConfig['sidebar']>;

/** An entry of the sidebar as a page gets it. */
interface Entry {
  type: 'link' | 'group';
}

interface Release {
  label: string;
  slug: string;
}

/** A page below `/changes/`. */
interface ChangesEntry {
  label: string;
  /** Its address: `/changes/shop-sdk/1.3.0/`. */
  link: string;
}

/** How many of the pages of changes are in the sidebar; all of them are in their list. */
const newest = 5;

/**
 * The sidebar is part of every page, so it stays small: thousands of models are reached through their index, links and search.
 *
 * @param releases the current one first.
 * @param changes the newest first.
 */
export function sidebar(
  [current, ...older]: readonly Release[],
  changes: readonly ChangesEntry[] = [],
): Sidebar {
  const [first, ...others] = guides.map(({ label, pages }) => ({
    label,
    collapsed: true,
    items: pages.map((page) => `guides/${page}`),
  }));
  return [
    {
      label: 'Start',
      items: [
        { label: 'Introduction', link: '/' },
        { label: 'Install', link: '/install/' },
        { label: 'How the checks work', link: '/checks/' },
        { label: 'Proof', link: '/proof/' },
      ],
    },
    {
      label: 'Guides',
      // Where people begin is in sight.
      items: [{ label: 'All guides', link: '/guides/' }, ...(first?.items ?? []), ...others],
    },
    ...(current === undefined ? [] : [reference(current)]),
    ...(changes.length === 0
      ? []
      : [
          {
            label: 'Changes',
            items: [
              { label: 'All changes', link: '/changes/' },
              ...changes.slice(0, newest).map(({ label, link }) => ({ label, link })),
            ],
          },
        ]),
    ...(older.length === 0
      ? []
      : [{ label: 'Other releases', items: older.map((release) => link(release)) }]),
  ];
}

/** A group's own pages before the groups within it, which are sorted in among them by name. */
export function linksFirst<Item extends Entry & { entries?: Item[] }>(entries: readonly Item[]): Item[] {
  const sorted = entries.map((entry) =>
    entry.entries === undefined ? entry : { ...entry, entries: linksFirst(entry.entries) },
  );
  return [...sorted.filter(({ type }) => type === 'link'), ...sorted.filter(({ type }) => type === 'group')];
}

function reference(release: Release): Sidebar[number] {
  const { models, operations } = paths(release);
  return {
    label: 'Reference',
    items: [
      link(release),
      { label: 'Models', link: models },
      { label: 'All operations', link: operations },
      {
        label: 'Operations',
        collapsed: true,
        items: [{ autogenerate: { directory: `${release.slug}/operations`, collapsed: true } }],
      },
    ],
  };
}

function link(release: Release): { label: string; link: string } {
  return { label: release.label, link: paths(release).index };
}
