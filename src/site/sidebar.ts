import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { paths } from './site.ts';

type Sidebar = NonNullable<StarlightUserConfig['sidebar']>;

interface Release {
  label: string;
  slug: string;
}

/**
 * The sidebar is part of every page, so it stays small: thousands of models are reached through their index, links and search.
 *
 * @param releases the current one first.
 */
export function sidebar([current, ...older]: readonly Release[]): Sidebar {
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
    ...(current === undefined ? [] : [reference(current)]),
    ...(older.length === 0
      ? []
      : [{ label: 'Other releases', items: older.map((release) => link(release)) }]),
  ];
}

function reference(release: Release): Sidebar[number] {
  const { models, operations } = paths(release);
  return {
    label: 'Reference',
    items: [
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
