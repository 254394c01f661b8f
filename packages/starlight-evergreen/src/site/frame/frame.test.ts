import { describe, expect, test } from 'vitest';
import type { TopicEntry } from '../sidebar/topics.ts';
import { breadcrumbList } from './breadcrumb-list.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { markList } from './mark-list.ts';
import { pageFacts } from './page-facts.ts';

const link = (label: string, href: string): TopicEntry => ({ type: 'link', label, href });
const group = (label: string, ...entries: TopicEntry[]): TopicEntry => ({ type: 'group', label, entries });

const guides = [
  group('Start', link('All', '/guides/')),
  group('Billing', link('Invoices', '/guides/invoices/')),
];
const reference = [
  link('Shop 2.0', '/reference/'),
  link('Models', '/reference/models/'),
  group(
    'Operations',
    link('All operations', '/reference/operations/'),
    group('balances', link('create', '/reference/operations/balances/create/')),
  ),
  group('Other releases', link('Shop 1.0', '/v1/')),
];

/** `Reference > Models > Customer`, with the addresses of all but the last. */
function way(path: string, sidebar: TopicEntry[], topic?: string): string {
  const crumbs = breadcrumbs({
    path,
    title: 'Title',
    topic: topic === undefined ? undefined : { label: topic, href: `/${topic}/`, isCurrent: true },
    sidebar,
    releases: [{ slug: 'reference' }, { slug: 'v1' }],
  });
  return crumbs
    .map(({ label, href }, index) =>
      href === undefined || index === crumbs.length - 1 ? label : `${label} (${href})`,
    )
    .join(' > ');
}

describe('breadcrumbs', () => {
  test.each([
    ['/guides/invoices/', guides, 'guides', 'guides (/guides/) > Billing > Invoices'],
    [
      '/reference/operations/balances/create/',
      reference,
      'reference',
      'reference (/reference/) > Operations (/reference/operations/) > balances > create',
    ],
    [
      '/reference/models/customer/',
      reference,
      'reference',
      'reference (/reference/) > Models (/reference/models/) > Title',
    ],
    ['/reference/operations/', reference, 'reference', 'reference (/reference/) > Operations'],
    [
      '/v1/models/customer/',
      reference,
      'reference',
      'reference (/reference/) > Other releases > Shop 1.0 (/v1/) > Models (/v1/models/) > Title',
    ],
    [
      '/reference/models/customer/',
      [group('API', ...reference)],
      undefined,
      'API > Models (/reference/models/) > Title',
    ],
  ])('%s', (path, sidebar, topic, expected) => {
    expect(way(path, sidebar, topic)).toBe(expected);
  });

  test('a page that stands alone has none', () => {
    expect(way('/guides/', guides, 'guides')).toBe('');
    expect(way('/elsewhere/', guides)).toBe('');
  });
});

test('search engines get the way as data that ends no element', () => {
  const text = breadcrumbList(
    [
      { label: 'Reference', href: '/reference/' },
      { label: 'Group' },
      { label: '</script>', href: '/reference/x/' },
    ],
    new URL('https://docs.example'),
  );
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { position: 1, name: 'Reference', item: 'https://docs.example/reference/' },
      { position: 2, name: '</script>', item: 'https://docs.example/reference/x/' },
    ],
  });
});

test('a page says what it is about, and of which release', () => {
  const shop = { id: 'shop', label: 'Shop 2.0', slug: 'reference', package: 'shop' };
  const site = { guides: 'learn', releases: [shop] };
  const release = { label: 'Shop 2.0', href: '/reference/' };
  const model = { kind: 'enum', release: 'shop', direction: 'both' as const, deprecated: true };
  expect(pageFacts('/a/', { model }, site)).toEqual({
    kind: 'enum',
    release,
    direction: 'request and response',
    deprecated: true,
  });
  expect(pageFacts('/a/', { operation: { name: 'create', release: 'shop' } }, site)).toEqual({
    kind: 'operation',
    release,
  });
  expect(pageFacts('/a/', { field: { name: 'id', release: 'gone' } }, site)).toEqual({ kind: 'field' });
  expect(pageFacts('/learn/a/', {}, site)).toEqual({ kind: 'guide' });
  expect(pageFacts('/learn/', {}, site)).toBeUndefined();
});

test('the sidebar marks the list that a page is in, unless it names the page', () => {
  const sidebar = [
    { type: 'link' as const, href: '/' },
    {
      type: 'group' as const,
      entries: [
        { type: 'link' as const, href: '/reference/', attrs: {} },
        { type: 'link' as const, href: '/reference/models/', attrs: { class: 'a' } },
      ],
    },
  ];
  markList('/reference/models/', sidebar);
  expect(JSON.stringify(sidebar)).not.toContain('aria-current');
  markList('/reference/models/customer/', sidebar);
  expect(sidebar[1]?.entries?.map(({ attrs }) => attrs)).toEqual([
    {},
    { class: 'a', 'aria-current': 'true' },
  ]);
});
