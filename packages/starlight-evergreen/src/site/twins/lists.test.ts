import { expect, test } from 'vitest';
import { pageOfTwin, twinAddress } from './address.ts';
import { llmsFull, llmsGuides, llmsSmall, llmsTxt } from './llms.ts';
import { opening } from './opening.ts';
import { sections, type ListedPage } from '../sidebar/sections.ts';

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

Every page is there as Markdown: the slash at the end of its address becomes .md. All guides and operations in one file: <https://docs.example/llms-full.txt>; the guides alone: <https://docs.example/llms-guides.txt>; operations in short: <https://docs.example/llms-small.txt>.

## Start

- [Introduction](https://docs.example/index.md): About /

## Guides

- [Page /guides/b/](https://docs.example/guides/b.md): About /guides/b/
- [Page /guides/a/](https://docs.example/guides/a.md): About /guides/a/
`);
});

test('llms-full.txt has the pages themselves, and where the models are', () => {
  const text = llmsFull(facts, ['# A\n', '# B\n'], ['/ref/models/']);
  expect(text).toContain('Lists of models: <https://docs.example/ref/models.md>');
  expect(text.endsWith('\n---\n\n# A\n\n---\n\n# B\n')).toBe(true);
});

const operationTwin = `# shop.carts.add

> Adds to a cart.

Source: <https://docs.example/ref/operations/cart/add/>

\`shop.carts.add(request: \`[\`AddParams\`](/ref/models/add-params/)\`): Promise<void>\`

\`POST\` \`/v1/carts.add\`

Adds to a cart. Nothing is paid yet.

## Example

### A first one

\`\`\`ts
import { Shop } from 'shop';

const shop = new Shop();

await shop.carts.add({ cartId: 'c1' });
\`\`\`

## Parameters

### \`cartId\`

\`string\` · **required** · at least 1 character

### \`note\`

\`string\` · optional

## Result

### \`total\`

\`number\` · **required**

## Errors

- [\`cart_not_found\`](/errors/#cart_not_found) **404**: No cart. *Make one.*

Any call can also be refused with \`no_key\`.
`;

test('the opening of a list has no headings of its own', () => {
  const nodes = opening('# First\n\nSource: x\n\n## Calls\n\n- One\n');
  const text = llmsTxt(facts, [], nodes);
  expect(text).toContain('**First**\n\n**Calls**\n\n- One\n\nEvery page is there');
});

test('llms-small.txt says of an operation what it takes, gives and is refused with', () => {
  const [, guides] = sections(sidebar, pages, () => false);
  const text = llmsSmall(facts, opening('# First\n\nSource: x\n\nMind.\n'), guides ? [guides] : [], [
    operationTwin,
  ]);
  expect(text).toContain(
    '**First**\n\nMind.\n\n## Guides\n\n- [Page /guides/b/](https://docs.example/guides/b.md)\n',
  );
  expect(text.slice(text.indexOf('## Operations'))).toBe(`## Operations

### shop.carts.add

Adds to a cart. Needs \`cartId\`. Takes \`note\`. Gives \`total\`. Refused with \`cart_not_found\`.

\`\`\`ts
await shop.carts.add({ cartId: 'c1' });
\`\`\`
`);
});

test('llms-guides.txt has the guides and nothing else', () => {
  expect(llmsGuides(facts, ['# A\n', '# B\n'])).toMatch(/\n---\n\n# A\n\n---\n\n# B\n$/);
});
