import { expect, test } from 'vitest';
import * as sandbox from '../../sandbox/testing/shop-sandbox.ts';
import { provideRunReleases } from '../run/run-releases.ts';
import { temporaryProject } from '../../reference/testing/temporary-project.ts';
import type { Surroundings } from './element.ts';
import { readPageSource } from './page-source.ts';
import type { FindBlock } from './shown-code.ts';
import { surroundings } from './testing/surroundings.ts';
import { twin } from './twin.ts';

provideRunReleases([{ id: 'shop', specifier: 'shop', sandbox }]);

const origin = 'https://docs.example';

/** The body of a page's Markdown, and what was wrong with it. */
function write(body: string, entry = 'guides/page.mdx', find: FindBlock = () => undefined) {
  const page = readPageSource('src/content/docs', entry, `---\ntitle: A page\n---\n\n${body}\n`);
  const { text, problems } = twin(page, origin, surroundings({ find }));
  return {
    text: text.replace(/^# A page\n\nSource: <[^>]+>\n\n/, '').trimEnd(),
    problems: problems.map(({ where, message }) => `${where} ${message}`),
  };
}

function textOf(body: string, entry?: string): string {
  const { text, problems } = write(body, entry);
  expect(problems).toEqual([]);
  return text;
}

test('begins with the title, the description and the address', () => {
  const page = readPageSource(
    'src/content/docs',
    'install.md',
    '---\ntitle: "Install"\ndescription: How to add it.\n---\n\nText.\n',
  );
  const { text } = twin(page, origin, surroundings());
  expect(text).toBe('# Install\n\n> How to add it.\n\nSource: <https://docs.example/install/>\n\nText.\n');
});

test('leaves out a description that was cut short', () => {
  const page = readPageSource('d', 'a.md', '---\ntitle: A\ndescription: It is so…\n---\n\nIt is so long.\n');
  expect(twin(page, origin, surroundings()).text).not.toContain('so…');
});

test('makes links absolute, in Markdown and in MDX', () => {
  const body =
    '# [`x`](/a/#b "t") and [here](#c), [near](../d/), [out](https://e.example/), <mailto:a@b.example>';
  const written =
    '# [`x`](https://docs.example/a/#b "t") and [here](https://docs.example/guides/page/#c), ' +
    '[near](https://docs.example/guides/d/), [out](https://e.example/), <mailto:a@b.example>';
  expect(textOf(body.replace(/, <.*/, ''), 'guides/page.mdx')).toBe(written.replace(/, <.*/, ''));
  expect(textOf(body, 'guides/page.md')).toBe(written);
});

test('makes definitions absolute', () => {
  expect(textOf('A [link][x].\n\n[x]: /a/', 'page.md')).toContain('[x]: https://docs.example/a/');
});

test('leaves a link in code as it is', () => {
  const body = 'Write `[a](/b/)`:\n\n```md\n[a](/b/)\n```\n\n- [a](/b/) and `](/b/)`';
  expect(textOf(body, 'page.md')).toBe(
    'Write `[a](/b/)`:\n\n```md\n[a](/b/)\n```\n\n- [a](https://docs.example/b/) and `](/b/)`',
  );
});

test('writes tabs as labelled blocks', () => {
  const body =
    '<Tabs syncKey="x">\n  <TabItem label="npm">\n\n```sh\nnpm i x\n```\n\n  </TabItem>\n  <TabItem label="bun">\n\n```sh\nbun add x\n```\n\n  </TabItem>\n</Tabs>';
  expect(textOf(body)).toBe('**npm**\n\n```sh\nnpm i x\n```\n\n**bun**\n\n```sh\nbun add x\n```');
});

test('writes what to install for each package manager', () => {
  const text = textOf('<InstallTabs package="a b" dev />');
  expect(text).toContain('**npm**\n\n```sh\nnpm install --save-dev a b\n```');
  expect(text).toContain('**bun**\n\n```sh\nbun add --dev a b\n```');
});

test.each([
  ['<Steps>\n\n1. One\n2. Two\n\n</Steps>', '1. One\n2. Two'],
  ['<Card title="T" icon="star">\n\nBody\n\n</Card>', '**T**\n\nBody'],
  ['<CardGrid>\n<Card title="T">Body</Card>\n</CardGrid>', '**T**\n\nBody'],
  ['<LinkCard title="T" description="D" href="/a/" />', '[T](https://docs.example/a/): D'],
  ['<LinkButton href="/a/">Go</LinkButton>', '[Go](https://docs.example/a/)'],
  ['<Aside type="tip">\n\nText\n\n</Aside>', '> **Tip**\n>\n> Text'],
  ['<Aside title="Look">\n\nText\n\n</Aside>', '> **Look**\n>\n> Text'],
  ['A <Badge text="new" /> thing <Icon name="star" />', 'A new thing'],
  ['<FileTree>\n\n- src/\n  - a.ts\n\n</FileTree>', '- src/\n  - a.ts'],
  ['<Code code="let a" lang="ts" title="a.ts" />', '```ts title="a.ts"\nlet a\n```'],
  ['<Code code={"let a"} lang="ts" />', '```ts\nlet a\n```'],
  [':::caution\nText\n:::', '> **Caution**\n>\n> Text'],
  [':::note[Mind]\nText\n:::', '> **Mind**\n>\n> Text'],
  ['Press <kbd>Ctrl</kbd>{" "}and{/* no */} <kbd>K</kbd>', 'Press Ctrl and K'],
  ['<details>\n<summary>More</summary>\n\nText\n\n</details>', '**More**\n\nText'],
  [
    '<figure>\n<svg viewBox="0 0 1 1">\n<title>Three states</title>\n<path d="M0 0" />\n</svg>\n</figure>',
    'Picture: Three states',
  ],
  ["import A from './a.astro';\n\nText", 'Text'],
])('%s', (body, written) => {
  expect(textOf(body)).toBe(written);
});

test('writes the list of guides with links that lead there from anywhere', () => {
  const root = temporaryProject({
    'src/content/docs/guides/begin.mdx': '---\ntitle: Begin\ndescription: The first call.\n---\n',
  });
  const project = {
    root,
    guides: 'guides',
    proof: '/proof/',
    playground: '/playground/',
    sidebar: [{ label: 'Learn', items: ['guides/begin'] }],
    topics: [],
    cards: false,
    title: 'Docs',
  };
  const page = readPageSource('d', 'a.mdx', '---\ntitle: A\n---\n\n<GuideList first="First" />\n');
  expect(twin(page, origin, surroundings({ project })).text).toContain(
    '## First\n\n- [Begin](https://docs.example/guides/begin/): The first call.\n',
  );
});

test('writes folds and other HTML of Markdown as text', () => {
  const body =
    '<details>\n<summary>Fields of <code>A</code></summary>\n\n- `b`\n\n</details>\n\nA<br>b <!-- c -->';
  expect(textOf(body, 'page.md')).toBe('**Fields of `A`**\n\n- `b`\n\nA\\\nb');
});

test('writes fields in folds as lists in lists', () => {
  const body = `### <a id="params.plan"></a>\`plan\`

<details data-shape="params-2">
<summary>1 field of Plan</summary>

- <a id="params.plan.id">\`id\`</a> [\`Id\`](/id/) · **required**

  <details>
  <summary>2 fields</summary>

  - <a id="params.plan.id.a">\`a\`</a>

  </details>

- <a id="params.plan.b">\`b\`</a> <a class="uses" href="/b/" aria-label="b: where used"></a>

</details>

After.`;
  expect(textOf(body, 'page.md')).toBe(
    [
      '### `plan`',
      '**1 field of Plan**',
      '- `id` [`Id`](https://docs.example/id/) · **required**',
      '  **2 fields**',
      '  - `a`',
      '- `b` ',
      'After.',
    ].join('\n\n'),
  );
});

test('keeps what looks like a directive in text', () => {
  expect(textOf('At 12:30, see a:b.')).toBe('At 12:30, see a:b.');
});

test('keeps what a line prints, and says what a block runs against', () => {
  const body = '```ts title="a.ts" sandbox="fruit"\nconsole.log(1); // => 1\n```';
  const text = textOf(body, 'page.md');
  expect(text).toContain('```ts title="a.ts"\nconsole.log(1); // => 1\n```');
  expect(text).toContain('Runs against: A shop that sells `apple`.');
});

test('says why a block is not checked', () => {
  const text = textOf('```ts unchecked="shows output"\na\n```', 'page.md');
  expect(text).toBe('```ts\na\n```\n\nNot type-checked: shows output');
});

test('writes a block as its page shows it: errors and types as comments', () => {
  const find: FindBlock = (code) => {
    expect(code).toContain('// @errors: 2322');
    return {
      code: 'if (x) {\n  x = 1;\n}',
      hovers: [],
      errors: [
        {
          line: 1,
          character: 2,
          length: 1,
          sourceLine: 2,
          code: 2322,
          message: 'No.\nNot at all.',
          expected: true,
        },
      ],
      queries: [{ kind: 'type', line: 0, character: 4, length: 1, text: 'let x: string' }],
      faults: [],
    };
  };
  const { text } = write('```ts\n// @errors: 2322\nif (x) {\n  x = 1;\n}\n```', 'page.md', find);
  expect(text).toBe(
    '```ts\nif (x) {\n// Type: let x: string\n  x = 1;\n  // Error 2322: No.\n  // Not at all.\n}\n```',
  );
});

test('leaves the content of a component that nobody has said how to write', () => {
  expect(textOf('<Chart of={points} {...rest}>**Two** points</Chart>')).toBe('**Two** points');
});

test('writes the components of a site as the site says', () => {
  const page = readPageSource(
    'd',
    'a.mdx',
    '---\ntitle: A\n---\n\nIt costs <Price of={2} />, <Icon name="x" />.\n',
  );
  const writers: Surroundings['writers'] = {
    Price: ({ attributes }) => [{ type: 'text', value: `${Number(attributes['of'])} dollars` }],
    Icon: () => [{ type: 'text', value: 'at once' }],
  };
  expect(twin(page, origin, surroundings({ writers })).text).toContain('It costs 2 dollars, at once.');
});

test('names attributes and expressions that have no value', () => {
  const { problems } = write('<LinkCard href="/a/" />\n\n<Card {...all}>x</Card>\n\n{items.length}');
  expect(problems).toEqual([
    'src/content/docs/guides/page.mdx:5:1 <LinkCard> has no "title"',
    'src/content/docs/guides/page.mdx:7:1 attributes are named one by one here, not spread: {...all}',
    'src/content/docs/guides/page.mdx:9:1 the expression {items.length} has no value in Markdown: items is not defined',
  ]);
});
