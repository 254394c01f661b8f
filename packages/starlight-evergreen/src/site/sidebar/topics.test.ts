import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../problem/problem.ts';
import { fillSidebar, type SidebarFacts } from './fill.ts';
import { sdkSidebar } from './placeholders.ts';
import { tabs, type TopicEntry, topicOf, topicsOf } from './topics.ts';

const facts: SidebarFacts = {
  releases: [
    { label: 'Shop 2.0', slug: 'reference' },
    { label: 'Shop 1.0', slug: 'v1' },
  ],
  hasPages: () => true,
  changes: [1, 2, 3, 4, 5, 6].map((minor) => ({ label: `1.${minor}`, link: `/changes/1.${minor}/` })),
  changesIndex: '/changes/',
  proof: '/proof/',
  playground: '/playground/',
};

const link = (href: string): TopicEntry => ({ type: 'link', label: href, href });
const group = (label: string, ...entries: TopicEntry[]): TopicEntry => ({ type: 'group', label, entries });

const entries = [
  group('Guides', link('/'), group('Start', link('/install/'), link('/guides/'))),
  group('Reference', link('/reference/'), link('/reference/models/'), link('/v1/')),
  group('Changes', link('/changes/')),
];

test('what the plugin brings stands in a topic without headings of its own', () => {
  const sidebar = fillSidebar(
    [
      sdkSidebar.topic({ label: 'API', items: [sdkSidebar.reference(), sdkSidebar.releases()] }),
      sdkSidebar.topic({ label: 'News', items: [sdkSidebar.changes()] }),
    ],
    facts,
  );
  expect(sidebar).toEqual([
    {
      label: 'API',
      items: [
        { label: 'Shop 2.0', link: '/reference/' },
        { label: 'Models', link: '/reference/models/' },
        { label: 'Where fields are used', link: '/reference/fields/' },
        {
          label: 'Operations',
          items: [
            { label: 'All operations', link: '/reference/operations/' },
            { autogenerate: { directory: 'reference/operations', collapsed: true } },
          ],
        },
        { label: 'Other releases', collapsed: true, items: [{ label: 'Shop 1.0', link: '/v1/' }] },
      ],
    },
    { label: 'News', items: [{ label: 'All changes', link: '/changes/' }, ...facts.changes] },
  ]);
});

test('there is no topic of what there is not', () => {
  const changes = sdkSidebar.topic({ label: 'Changes', items: [sdkSidebar.changes()] });
  expect(fillSidebar([changes], { ...facts, changes: [] })).toEqual([]);
});

test('an entry beside topics is refused with its name', () => {
  const topic = sdkSidebar.topic({ label: 'Guides', link: '/learn/', items: ['install'] });
  expect(topicsOf([topic])).toEqual([{ label: 'Guides', link: '/learn/' }]);
  expect(topicsOf(['install', sdkSidebar.reference()])).toEqual([]);
  expect(() => topicsOf([topic, 'faq', sdkSidebar.reference()])).toThrow(ProblemError);
  expect(() => topicsOf([topic, 'faq', sdkSidebar.reference()])).toThrow('`faq`, `Reference`');
});

describe('a page is part of', () => {
  test.each([
    ['/', 0],
    ['/install/', 0],
    ['/guides/not-listed/', 0],
    ['/reference/models/customer/', 1],
    ['/v1/models/customer/', 1],
    ['/changes/shop/1.1/', 2],
    ['/elsewhere/', undefined],
  ])('%s: %s', (path, index) => {
    expect(topicOf(path, entries)).toBe(index);
  });
});

test('a tab leads to the first page of its sidebar, unless it says where', () => {
  expect(
    tabs([{ label: 'Guides', link: '/guides/' }, { label: 'Reference' }], entries.slice(0, 2), 1),
  ).toEqual([
    { label: 'Guides', href: '/guides/', isCurrent: false },
    { label: 'Reference', href: '/reference/', isCurrent: true },
  ]);
});
