import { expect, test } from 'vitest';
import type { Sidebar } from '../project.ts';
import { fillSidebar, type SidebarFacts } from './fill.ts';
import { sdkSidebar } from './placeholders.ts';

const shop = { label: 'Shop 2.0', slug: 'reference' };
const facts: SidebarFacts = {
  releases: [shop],
  hasPages: (_release, folder) => folder === 'operations',
  changes: [],
  changesIndex: '/changes/',
  proof: '/proof/',
  playground: '/playground/',
};

/** The labels of the entries that are left of all placeholders. */
function labels(changed: Partial<SidebarFacts>): unknown[] {
  const all: Sidebar = [
    sdkSidebar.reference(),
    sdkSidebar.changes(),
    sdkSidebar.releases(),
    sdkSidebar.proof(),
  ];
  return fillSidebar(all, { ...facts, ...changed }).map((entry) =>
    typeof entry === 'object' && 'label' in entry ? entry.label : entry,
  );
}

test('opens the reference with the release itself', () => {
  expect(fillSidebar([sdkSidebar.reference({ label: 'API' })], facts)).toEqual([
    {
      label: 'API',
      items: [
        { label: 'Shop 2.0', link: '/reference/' },
        { label: 'Models', link: '/reference/models/' },
        { label: 'All operations', link: '/reference/operations/' },
        {
          label: 'Operations',
          collapsed: true,
          items: [{ autogenerate: { directory: 'reference/operations', collapsed: true } }],
        },
      ],
    },
  ]);
});

test('has no links to operations where there are none', () => {
  expect(fillSidebar([sdkSidebar.reference()], { ...facts, hasPages: () => false })).toEqual([
    {
      label: 'Reference',
      items: [
        { label: 'Shop 2.0', link: '/reference/' },
        { label: 'Models', link: '/reference/models/' },
      ],
    },
  ]);
});

test('has no group for what there is not', () => {
  expect(labels({})).toEqual(['Reference', 'Proof']);
  expect(labels({ releases: [shop, { label: 'Shop 1.0', slug: 'v1' }] })).toEqual([
    'Reference',
    'Other releases',
    'Proof',
  ]);
  expect(labels({ changes: [{ label: '1.1', link: '/changes/1.1/' }] })).toEqual([
    'Reference',
    'Changes',
    'Proof',
  ]);
});

test('leads to the newest changes', () => {
  const changes = [6, 5, 4].map((minor) => ({ label: `1.${minor}`, link: `/changes/1.${minor}/` }));
  expect(fillSidebar([sdkSidebar.changes({ newest: 2 })], { ...facts, changes })).toEqual([
    { label: 'Changes', items: [{ label: 'All changes', link: '/changes/' }, ...changes.slice(0, 2)] },
  ]);
});

test('leaves every other entry as it is, and looks into groups', () => {
  const written: Sidebar = ['install', { slug: 'faq' }, { autogenerate: { directory: 'guides' } }];
  expect(fillSidebar([...written, { label: 'Start', items: [sdkSidebar.proof()] }], facts)).toEqual([
    ...written,
    { label: 'Start', items: [{ label: 'Proof', link: '/proof/' }] },
  ]);
});

test('lists earlier versions with the other releases', () => {
  const earlier = [{ label: 'shop 1.0', slug: '1.0.0/reference' }];
  expect(fillSidebar([sdkSidebar.releases()], { ...facts, earlier })).toEqual([
    {
      label: 'Other releases',
      collapsed: true,
      items: [{ label: 'shop 1.0', link: '/1.0.0/reference/' }],
    },
  ]);
});
