import { expect, it } from 'vitest';
import type { Operation } from '../model.ts';
import { field, model, object, referenceOf, string } from '../testing/reference.ts';
import { renderRelease } from './index.ts';
import { contextOf } from './testing/context.ts';
import { parsePage } from './testing/parse-page.ts';

// A release that has little: no operations, or no client, no examples that run, no history, no errors.

const plan = object('Plan', [field('id', string)]);
const holder = object('Holder', [field('plan', model('Plan'))]);

function pagesOf(models: Parameters<typeof referenceOf>, operations: Operation[] = [], options = {}) {
  const reference = { ...referenceOf(...models), operations };
  const pages = renderRelease(contextOf(reference, {}, options));
  return new Map(pages.map(({ file, text }) => [file, text]));
}

/** Addresses of a file's page, as links have them. */
function addressOf(file: string): string {
  return `/${file.replace(/(?:\/index)?\.md$/, '')}/`;
}

/** Headings that are followed by one as high as they are, or by nothing. */
function emptyHeadings(text: string): string[] {
  const lines = text.split('\n').filter((line) => line !== '');
  const levelOf = (line = '# ') => /^#+(?= )/.exec(line)?.[0].length ?? Infinity;
  return lines.filter((line, at) => line.startsWith('#') && levelOf(lines[at + 1]) <= levelOf(line));
}

it('speaks of no operations where there are none', () => {
  const pages = pagesOf([plan]);
  expect([...pages.keys()]).toEqual(['shop/index.md', 'shop/models/plan.md']);
  expect(pages.get('shop/index.md')).toMatchInlineSnapshot(`
    "---
    title: "Shop SDK"
    description: "The models of shop-sdk 1.0.0."
    editUrl: false
    ---

    It has [1 model](/shop/models/).
    "
  `);
});

it('speaks of no client where there is none', () => {
  const pages = pagesOf([plan, holder], [{ name: 'ping' }, { name: 'plans.get', request: model('Plan') }]);
  expect(pages.get('shop/index.md')).toContain(
    '[2 models](/shop/models/) and [2 operations](/shop/operations/)',
  );
  expect(pages.get('shop/operations/index.md')).toMatchInlineSnapshot(`
    "---
    title: "Operations"
    description: "The 2 calls of Shop SDK: what each does."
    tableOfContents: {"maxHeadingLevel":2}
    editUrl: false
    sidebar: {"hidden":true}
    ---

    ## Calls

    - [\`ping\`](/shop/operations/ping/)

    ## plans

    - [\`plans.get\`](/shop/operations/plans/get/)
    "
  `);
  expect(pages.get('shop/operations/ping.md')).toMatchInlineSnapshot(`
    "---
    title: "ping"
    description: "The call ping."
    operation: {"name":"ping","release":"test"}
    tableOfContents: {"maxHeadingLevel":3}
    editUrl: false
    sidebar: {"label":"ping"}
    ---

    <div class="operation-head alone">

    \`ping(): void\`

    </div>

    <div class="operation-rest" data-fields="/shop/fields/">

    </div>
    "
  `);
});

it('has no heading without anything below it, and no link to a page that is not there', () => {
  const operations = [
    { name: 'ping' },
    { name: 'plans.get', request: model('Plan'), response: model('Holder') },
  ];
  for (const options of [{}, { examples: new Map() }]) {
    const pages = pagesOf([plan, holder], operations, options);
    // The list of all models is a route of the site.
    const addresses = new Set([...pages.keys()].map(addressOf)).add('/shop/models/');
    for (const [file, text] of pages) {
      expect({ file, empty: emptyHeadings(text) }).toEqual({ file, empty: [] });
      expect(
        parsePage(text)
          .links.map((url) => url.replace(/#.*$/, ''))
          .filter((url) => !addresses.has(url)),
      ).toEqual([]);
    }
  }
});
