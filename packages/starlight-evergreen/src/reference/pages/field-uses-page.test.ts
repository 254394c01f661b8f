import { expect, it } from 'vitest';
import type { Operation } from '../model.ts';
import { field, model, object, optional, referenceOf, string } from '../testing/reference.ts';
import { figuresOf } from './field-uses-page.ts';
import { renderRelease } from './index.ts';
import { contextOf } from './testing/context.ts';
import { siteFrontMatter, siteHtml } from './testing/markup.ts';

const reference = {
  ...referenceOf(
    object(
      'Take',
      [optional('entityId', string, { description: 'Whose it is.' }), field('of', model('Part'))],
      {
        direction: 'request',
      },
    ),
    object('Part', [field('entityId', string, { description: 'The part’s own.' })]),
    object('Part2', [field('entityId', string, { description: 'The part’s own.' })]),
    object('Give', [field('entityId', string, { nullable: true })]),
  ),
  operations: [
    { name: 'things.take', request: model('Take') },
    { name: 'things.give', request: model('Take'), response: model('Give') },
  ],
};

function page(file: string): string | undefined {
  return renderRelease(contextOf(reference)).find((each) => each.file === file)?.text;
}

it('tells which operations take and give a field, and the ways there', () => {
  expect(page('shop/fields/entity-id.md')).toMatchInlineSnapshot(`
    "---
    title: "entityId"
    description: "The field entityId (entity_id on the wire): 2 operations take it, one gives it."
    field: {"name":"entityId","release":"test","home":{"model":"Give","address":"/shop/models/give/#entityid","owned":true}}
    tableOfContents: {"maxHeadingLevel":2}
    editUrl: false
    sidebar: {"hidden":true}
    ---

    2 operations take it, one gives it. As a wire name: \`entity_id\`.

    ## Taken by

    [\`things.give\`](/shop/operations/things/give/#params.entityId), [\`things.take\`](/shop/operations/things/take/#params.entityId)

    Whose it is.

    - \`entityId\` · \`string\` · optional: [\`things.take\`](/shop/operations/things/take/#params.entityId), [\`things.give\`](/shop/operations/things/give/#params.entityId)

    The part’s own.

    - \`of.entityId\` · \`string\` · **required**: [\`things.take\`](/shop/operations/things/take/#params.of.entityId), [\`things.give\`](/shop/operations/things/give/#params.of.entityId)

    ## Given by

    - \`entityId\` · \`string | null\`: [\`things.give\`](/shop/operations/things/give/#result.entityId)

    ## Models that have it

    - [\`Take\`](/shop/models/take/#entityid)
    - [\`Give\`](/shop/models/give/#entityid)
    - [\`Part\`](/shop/models/part/#entityid)
    "
  `);
});

it('lists all names', () => {
  expect(page('shop/fields/index.md')).toMatchInlineSnapshot(`
    "---
    title: "Where fields are used"
    description: "Every field name of Shop SDK, and where it is used."
    tableOfContents: false
    editUrl: false
    sidebar: {"hidden":true}
    ---

    2 names of fields. The page of each says which operations take it and which give it.

    ## E

    - [\`entityId\`](/shop/fields/entity-id/)

    ## O

    - [\`of\`](/shop/fields/of/)
    "
  `);
});

it('is not there for a release without operations', () => {
  const files = renderRelease(contextOf({ ...reference, operations: [] })).map(({ file }) => file);
  expect(files.filter((file) => file.includes('/fields/'))).toEqual([]);
});

it('folds what would make a page long', () => {
  const models = Array.from({ length: 30 }, (_, index) =>
    object(`Thing${index}`, [
      field('id', string, { description: `Id ${index}.` }),
      field(`only${index}`, string),
    ]),
  );
  const all = object(
    'All',
    models.map(({ name }) => field(`the${name}`, model(name))),
  );
  const operations: Operation[] = [{ name: 'all', response: model('All') }];
  const context = contextOf({ ...referenceOf(all, ...models), operations });
  const text = renderRelease(context).find(({ file }) => file === 'shop/fields/id.md')?.text ?? '';
  expect(text.match(/<summary>.*<\/summary>/g)).toEqual([
    '<summary>24 more descriptions</summary>',
    '<summary>18 more models</summary>',
  ]);
});

it.each([
  [0, 0, 'No operation takes or gives it.'],
  [1, 0, 'One operation takes it; none gives it.'],
  [0, 2, '2 operations give it; none takes it.'],
  [26, 16, '26 operations take it, 16 give it.'],
  [1, 1, 'One operation takes it, one gives it.'],
])('says %i and %i in words', (takers, givers, sentence) => {
  const uses = (count: number, side: 'request' | 'response') =>
    Array.from({ length: count }, (_, index) => ({
      operation: { name: `call${index}` },
      side,
      path: ['id'],
      field: field('id', string),
      model: undefined,
    }));
  expect(figuresOf(uses(takers, 'request'), uses(givers, 'response'))).toBe(sentence);
});

it('text of an SDK comes out as text', async () => {
  const hostileName = '<script>alert(1)</script> | `x`';
  const fields = [
    field(hostileName, string, { description: '<img src=x onerror=alert(1)> and [a](javascript:b)' }),
    field('__proto__', string, { description: ':::note\n# Heading\n:::' }),
  ];
  const hostile = {
    ...referenceOf(object('Take', fields, { direction: 'request' })),
    operations: [{ name: 'take', request: model('Take') }],
  };
  const pages = renderRelease(contextOf(hostile)).filter(({ file }) => file.includes('/fields/'));
  expect(pages).toHaveLength(3);
  for (const { text } of pages) {
    // oxlint-disable-next-line no-await-in-loop -- the processor is one
    const html = await siteHtml(text);
    expect(html).not.toMatch(/<(?:script|img|h1)|javascript:/);
    expect(siteFrontMatter(text)).toMatchObject({ title: expect.any(String) });
  }
});
