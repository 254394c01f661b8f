import GithubSlugger from 'github-slugger';
import { describe, expect, it } from 'vitest';
import { renderRelease } from '../../reference/pages/index.ts';
import { contextOf } from '../../reference/pages/testing/context.ts';
import { parsePage } from '../../reference/pages/testing/parse-page.ts';
import type { Change } from '../compare/change.ts';
import { changesMarkdown, changesPages } from './index.ts';
import { after, before, folder, fruits, pageOf, stepOf } from './testing/steps.ts';

const step = stepOf(before, after);

describe('a page of changes', () => {
  it('tells them by class and group, the nearest first', () => {
    expect(pageOf(step)).toMatchInlineSnapshot(`
      "---
      title: "1.0.0 to 1.1.0"
      description: "What changed from 1.0.0 to 1.1.0."
      tableOfContents: {"maxHeadingLevel":3}
      editUrl: false
      ---

      From shop-sdk 1.0.0 to 1.1.0: 13 breaking changes (1 model is gone), 3 compatible ones (1 operation is new) and 2 new models.

      ## Breaking

      <details>
      <summary>Why these can break code that worked</summary>

      - **Field null added** (11): Code that reads it may find \`null\`.
      - **Model removed** (1): Code that imports the type no longer compiles.
      - **Field made required** (1): Calls that leave it out no longer compile.

      </details>

      ### shops

      - [\`GetShop.size\`](/shop/models/get-shop/#size) is now required

      - [\`Shop.name\`](/shop/models/shop/#name) may now be null

      - \`weight\` of each of 10 models may now be null

        <details>
        <summary>The 10 models</summary>

        [\`Apple\`](/shop/models/fig/#weight), [\`Banana\`](/shop/models/fig/#weight), [\`Cherry\`](/shop/models/fig/#weight), [\`Date\`](/shop/models/fig/#weight), [\`Elder\`](/shop/models/fig/#weight), [\`Fig\`](/shop/models/fig/#weight), [\`Grape\`](/shop/models/fig/#weight), [\`Hazel\`](/shop/models/fig/#weight), [\`Iris\`](/shop/models/fig/#weight), [\`Jujube\`](/shop/models/fig/#weight)

        </details>

      ### other

      1 model is gone: \`Lonely\`

      ## Compatible

      <details>
      <summary>Why these break nothing</summary>

      - **Model added** (2): Nothing could use it before.
      - **Field added** (1): It may be left out.
      - **Field made required** (1): Code that expects it to be absent sometimes still works.
      - **Operation added** (1): Nothing could call it before.

      </details>

      ### shops

      - [\`shops.close()\`](/shop/operations/shops/close/) is new
      - [\`GetShop.plan\`](/shop/models/get-shop/#plan) is new ([\`Plan\`](/shop/models/plan/))
      - [\`Shop.owner\`](/shop/models/shop/#owner) is now required

      2 new models: [\`Plan\`](/shop/models/plan/), [\`PlanSize\`](/shop/models/plan-size/)
      "
    `);
  });

  it('is the same as a document of its own, with nothing folded away', () => {
    expect(changesMarkdown(step)).toMatchInlineSnapshot(`
      "# shop-sdk 1.0.0 to 1.1.0

      From shop-sdk 1.0.0 to 1.1.0: 13 breaking changes (1 model is gone), 3 compatible ones (1 operation is new) and 2 new models.

      ## Breaking

      Why these can break code that worked:

      - **Field null added** (11): Code that reads it may find \`null\`.
      - **Model removed** (1): Code that imports the type no longer compiles.
      - **Field made required** (1): Calls that leave it out no longer compile.

      ### shops

      - [\`GetShop.size\`](/shop/models/get-shop/#size) is now required

      - [\`Shop.name\`](/shop/models/shop/#name) may now be null

      - \`weight\` of each of 10 models may now be null

        The 10 models:

        [\`Apple\`](/shop/models/fig/#weight), [\`Banana\`](/shop/models/fig/#weight), [\`Cherry\`](/shop/models/fig/#weight), [\`Date\`](/shop/models/fig/#weight), [\`Elder\`](/shop/models/fig/#weight), [\`Fig\`](/shop/models/fig/#weight), [\`Grape\`](/shop/models/fig/#weight), [\`Hazel\`](/shop/models/fig/#weight), [\`Iris\`](/shop/models/fig/#weight), [\`Jujube\`](/shop/models/fig/#weight)

      ### other

      1 model is gone: \`Lonely\`

      ## Compatible

      Why these break nothing:

      - **Model added** (2): Nothing could use it before.
      - **Field added** (1): It may be left out.
      - **Field made required** (1): Code that expects it to be absent sometimes still works.
      - **Operation added** (1): Nothing could call it before.

      ### shops

      - [\`shops.close()\`](/shop/operations/shops/close/) is new
      - [\`GetShop.plan\`](/shop/models/get-shop/#plan) is new ([\`Plan\`](/shop/models/plan/))
      - [\`Shop.owner\`](/shop/models/shop/#owner) is now required

      2 new models: [\`Plan\`](/shop/models/plan/), [\`PlanSize\`](/shop/models/plan-size/)
      "
    `);
  });

  it('says so when nothing changed', () => {
    expect(pageOf(stepOf(before, before))).toMatch(
      /\n---\n\nFrom shop-sdk 1\.0\.0 to 1\.0\.0, no name and no type changed\.\n$/,
    );
  });

  it('has no links in a document that is not part of the site', () => {
    const { links: _, ...unlinked } = step;
    expect(changesMarkdown(unlinked)).not.toContain('](');
  });
});

describe('the list of changes', () => {
  it('has each step with what matters most in it', () => {
    const [index] = changesPages([step, { ...stepOf(before, before), slug: 'news/shop/1.0.1' }], folder);
    expect(index?.text).toMatchInlineSnapshot(`
      "---
      title: "All changes"
      description: "What changed from version to version, and what of it breaks code that worked."
      tableOfContents: {"maxHeadingLevel":2}
      editUrl: false
      ---

      What changed in the types, fields and operations, worked out from the schemas of each version. A change is breaking when code that worked may no longer compile, or may no longer do what it did. Not every version is compared: “since” on the page of a model names the first compared one that has it.

      ## [shop-sdk 1.0.0 to 1.1.0](/news/shop/1.1.0/)

      13 breaking changes (1 model is gone), 3 compatible ones (1 operation is new) and 2 new models.

      - [\`GetShop.size\`](/shop/models/get-shop/#size) is now required
      - [\`Shop.name\`](/shop/models/shop/#name) may now be null
      - [\`shops.close()\`](/shop/operations/shops/close/) is new

      ## [shop-sdk 1.0.0 to 1.0.0](/news/shop/1.0.1/)

      No name and no type changed.
      "
    `);
  });

  it('is not there without any step', () => {
    expect(changesPages([], folder)).toEqual([]);
  });
});

it('every link leads to a page and an anchor', () => {
  const pages = new Map(
    [...renderRelease(contextOf(after)), ...changesPages([step], folder)]
      .filter(({ file }) => file.endsWith('.md'))
      .map(({ file, text }) => [file, parsePage(text)]),
  );
  let links = 0;
  for (const [file, page] of pages) {
    if (!file.startsWith('news/')) continue;
    for (const url of page.links) {
      links += 1;
      const [path = '', hash] = url.split('#');
      const target = pages.get(`${path.slice(1, -1)}.md`);
      if (!target) throw new Error(`${file} leads to ${url}, which is no page`);
      const slugger = new GithubSlugger();
      const anchors = target.headings.map(({ text }) => slugger.slug(text));
      if (hash !== undefined) expect(anchors).toContain(hash);
    }
  }
  expect(links).toBeGreaterThan(20);
});

describe('models that became one', () => {
  const changes = ['Apple', 'Banana'].flatMap((name): Change[] => [
    {
      kind: 'model-renamed',
      class: 'breaking',
      group: 'shops',
      side: 'response',
      model: 'Fig',
      modelBefore: name,
      before: name,
      after: 'Fig',
      reason: 'Its old name is gone.',
    },
    {
      kind: 'field-made-optional',
      class: 'breaking',
      group: 'shops',
      side: 'response',
      model: 'Fig',
      modelBefore: name,
      field: 'weight',
      reason: 'It may be absent.',
    },
  ]);

  it('are told in one line, and what they share once', () => {
    const page = pageOf(stepOf(before, after, changes));
    expect(page).toContain('From shop-sdk 1.0.0 to 1.1.0: 3 breaking changes (2 models are renamed).');
    expect(page).toContain('- `Apple`, `Banana` are now [`Fig`](/shop/models/fig/)\n');
    expect(page.match(/is now optional/g)).toHaveLength(1);
  });

  it('stand open when the package is another one', () => {
    const many = fruits.map((name): Change => ({
      kind: 'model-renamed',
      class: 'breaking',
      group: 'shops',
      side: 'response',
      model: `New${name}`,
      modelBefore: name,
      before: name,
      after: `New${name}`,
      reason: 'Its old name is gone.',
    }));
    const same = stepOf(before, after, many);
    expect(pageOf(same)).toContain('<summary>10 models have another name</summary>');
    const other = { ...same, before: { ...same.before, package: 'old-sdk' } };
    expect(pageOf(other)).toContain('From old-sdk 1.0.0 to shop-sdk 1.1.0: ');
    expect(pageOf(other)).toContain('\n\n10 models have another name:\n\n- `Apple` is now `NewApple`\n');
    expect(pageOf(other)).toContain('- `Jujube` is now `NewJujube`\n');
  });
});
