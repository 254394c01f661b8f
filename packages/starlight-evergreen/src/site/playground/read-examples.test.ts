import { expect, test } from 'vitest';
import { temporaryProject } from '../../reference/testing/temporary-project.ts';
import type { FindBlock } from '../expressive-code/lookup.ts';
import type { ExampleSources } from './read-examples.ts';
import { readExamples } from './read-examples.ts';

const fence = (code: string, meta = 'sandbox="full"'): string => `\`\`\`ts ${meta}\n${code}\n\`\`\`\n`;
const page = (title: string, ...body: string[]): string => `---\ntitle: ${title}\n---\n\n${body.join('\n')}`;
const code = "import { Shop } from 'shop';\nawait new Shop().orders.create();";

/** A checker that knows the calls in a code by their spelling. */
const find: FindBlock = (text) => ({
  code: text,
  hovers: text.includes('orders.create')
    ? [{ line: 1, character: 0, length: 1, text: '(method) Orders.create(request: Order): Promise<void>' }]
    : [],
  errors: text.includes('wrong')
    ? [{ line: 0, character: 0, length: 1, sourceLine: 0, code: 2322, message: 'wrong', expected: true }]
    : [],
  queries: [],
  faults: [],
});

function sourcesOf(files: Record<string, string>): ExampleSources {
  return {
    root: temporaryProject(files),
    releases: [{ id: 'shop', specifier: 'shop' }],
    pages: [
      {
        specifier: 'shop',
        base: '/api/',
        models: new Map(),
        methods: new Map([['Orders.create', 'operations/orders/create/']]),
      },
    ],
    find,
  };
}

test('every block that runs in its page, with the heading above it and what it calls', () => {
  const sources = sourcesOf({
    'src/content/docs/guides/buy.md': page(
      'Buying',
      fence(code),
      '## Pay',
      fence('pay();'),
      fence('more();', 'title="more.ts" sandbox="empty"'),
      fence('wrong();'),
      fence('node();', 'sandbox="full" node-only'),
      fence('shown();', ''),
    ),
    'src/content/docs/guides/none.md': page('None', '# sandbox', 'Nothing runs here.'),
    'src/content/docs/guides/draft.md': `---\ntitle: Draft\ndraft: true\n---\n${fence(code)}`,
    'src/content/docs/index.mdx': page('Home', '<Example file="first.ts" />'),
    'src/examples/first.ts': `// @sandbox: full\n${code}`,
  });
  const sidebar = [
    { label: 'Start', items: [{ label: 'Home', link: '/' }] },
    { label: 'Guides', items: ['guides/buy'] },
  ];
  const found = readExamples(sources, sidebar);
  expect(found.map(({ id, group, scenario }) => [id, group, scenario])).toEqual([
    ['home', 'Start', 'full'],
    ['guides/buy/buying', 'Guides', 'full'],
    ['guides/buy/pay', 'Guides', 'full'],
    ['guides/buy/pay-1', 'Guides', 'empty'],
  ]);
  expect(found.map(({ operations }) => operations.length)).toEqual([1, 1, 0, 0]);
  expect(found[1]).toMatchObject({
    title: 'Buying',
    page: { title: 'Buying', path: '/guides/buy/' },
    code,
    lang: 'ts',
    release: 'shop',
    operations: ['/api/operations/orders/create/'],
  });
});

test('pages that the sidebar lacks come last; a site without such blocks has no examples', () => {
  const files = { 'src/content/docs/lost.md': page('Lost', fence('a();')) };
  expect(readExamples(sourcesOf(files), [])).toMatchObject([{ id: 'lost/lost', group: 'More' }]);
  expect(readExamples(sourcesOf({ 'src/content/docs/a.md': page('A') }), [])).toEqual([]);
});
