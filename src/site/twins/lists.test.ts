import { expect, test } from 'vitest';
import { pageOfTwin, twinAddress } from './address.ts';
import { llmsFull, llmsTxt } from './llms.ts';
import { sections, type ListedPage } from './sections.ts';

const facts = {
  title: 'Shop',
  description: 'What the shop sells.',
  url: 'https://docs.example',
  checked: 'shop 1.0.0 and TypeScript 6.0.3',
};

const pages = new Map<string, ListedPage>(
  ['/', '/guides/a/', '/guides/b/', '/guides/lost/', '/ref/operations/buy/', '/ref/operations/cart/add/'].map(
    (path) => [path, { path, title: `Page ${path}`, description: `About ${path}` }],
  ),
);

const sidebar = [
  {
    label: 'Start',
    items: [
      { label: 'Introduction', link: '/' },
      { label: 'Gone', link: '/gone/' },
    ],
  },
  { label: 'Guides', items: ['guides/b', { slug: 'guides/a' }] },
  {
    label: 'Reference',
    items: [{ label: 'Operations', items: [{ autogenerate: { directory: 'ref/operations' } }] }],
  },
];

test('a page and its Markdown lead to each other', () => {
  for (const path of ['/', '/install/', '/releases/0.8.26/'])
    expect(pageOfTwin(twinAddress(path))).toBe(path);
  expect(twinAddress('/')).toBe('/index.md');
  expect(twinAddress('/releases/0.8.26/')).toBe('/releases/0.8.26.md');
  expect(pageOfTwin('/llms.txt')).toBeUndefined();
});

test('sections follow the sidebar, and folders of operations', () => {
  const found = sections(sidebar, pages, (path) => path.startsWith('/guides/'));
  expect(found.map(({ title, pages }) => [title, ...pages.map(({ path }) => path)])).toEqual([
    ['Start', '/'],
    ['Guides', '/guides/b/', '/guides/a/'],
    ['Operations', '/ref/operations/buy/'],
    ['Operations: cart', '/ref/operations/cart/add/'],
    ['More', '/guides/lost/'],
  ]);
});

test('llms.txt has a title, a summary and links to Markdown', () => {
  const [start, guides] = sections(sidebar, pages, () => false);
  expect(
    llmsTxt(
      facts,
      [start, guides].flatMap((section) => section ?? []),
    ),
  ).toBe(`# Shop

> What the shop sells.

Every code block was last checked against shop 1.0.0 and TypeScript 6.0.3.

Every page is there as Markdown: the slash at the end of its address becomes .md. All guides and operations in one file: <https://docs.example/llms-full.txt>

## Start

- [Introduction](https://docs.example/index.md): About /

## Guides

- [Page /guides/b/](https://docs.example/guides/b.md): About /guides/b/
- [Page /guides/a/](https://docs.example/guides/a.md): About /guides/a/
`);
});

test('llms-full.txt has the pages themselves, and where the models are', () => {
  const text = llmsFull(facts, ['# A\n', '# B\n'], ['/ref/models/']);
  expect(text).toContain('their lists are: <https://docs.example/ref/models.md>');
  expect(text.endsWith('\n---\n\n# A\n\n---\n\n# B\n')).toBe(true);
});
