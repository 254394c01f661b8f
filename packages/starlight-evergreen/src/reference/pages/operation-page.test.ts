import { expect, it } from 'vitest';
import type { Operation } from '../model.ts';
import { field, model, object, optional, referenceOf, string, unionModel } from '../testing/reference.ts';
import type { OperationExample } from './operation-example.ts';
import { operationPage } from './operation-page.ts';
import { operationsPage } from './operations-page.ts';
import { contextOf } from './testing/context.ts';

const price = object('Price', [field('amount', { kind: 'number' }, { description: 'In major units.' })]);
const request = object('GetShopParams', [field('shopId', string), optional('price', model('Price'))]);
const response = object('Shop', [field('id', string)]);
const failure = object('Closed', [field('until', string)]);

const operation: Operation = {
  name: 'shops.getOne',
  description: 'Fetches a shop. <script>alert(1)</script>',
  request: model('GetShopParams'),
  response: model('ShopAnswer'),
  method: 'POST',
  path: '/v1/shops.get',
};

const exchange = {
  method: 'POST',
  path: '/v1/shops.get',
  request: '{"shop_id":"s1"}',
  status: 200,
  response: '{"id":"s1"}',
};

const examples: OperationExample[] = [
  {
    title: 'No such shop',
    code: 'void 2;',
    scenario: 'empty',
    isError: true,
    exchanges: [],
  },
  {
    title: 'One shop',
    code: 'void 1;',
    scenario: 'shop',
    isError: false,
    exchanges: [exchange],
  },
];

const reference = {
  ...referenceOf(price, request, response, failure, unionModel('ShopAnswer', model('Shop'), model('Closed'))),
  operations: [operation],
};
const config = {
  client: 'Shops',
  operations: { errors: 'It throws `ShopError`.', options: 'Pass `timeoutMs`.' },
};
const context = contextOf(reference, config, { operationExamples: new Map([['shops.getOne', examples]]) });
const { file, text } = operationPage(operation, context);

it('stands in the folder of its group, under the call as it is written', () => {
  expect(file).toBe('shop/operations/shops/get-one.md');
  expect(text).toContain('title: "shops.shops.getOne"');
  expect(text).toContain('sidebar: {"label":"getOne"}');
});

it('says what the call takes and returns, and how it travels', () => {
  expect(text).toContain(
    'takes [`GetShopParams`](/shop/models/get-shop-params/) · returns [`ShopAnswer`](/shop/models/shop-answer/) · `POST /v1/shops.get`',
  );
  expect(text).toContain('## On the wire\n\n```json title="Request"\n{\n  "shop_id": "s1"\n}\n```');
  expect(text).toContain('```json title="Response 200"\n{\n  "id": "s1"\n}\n```');
});

it('shows examples with their scenario, those of errors last', () => {
  expect(text).toContain('### One shop\n\n```ts sandbox="shop"\nvoid 1;\n```');
  expect(text.indexOf('### No such shop')).toBeGreaterThan(text.indexOf('### One shop'));
});

it('lists parameters and the result, and folds nested fields out in place', () => {
  expect(text).toContain(
    '## Parameters\n\nThe fields of [`GetShopParams`](/shop/models/get-shop-params/).\n\n### `shopId`',
  );
  expect(text).toContain(
    '<details>\n<summary>Fields of <code>Price</code></summary>\n\n- `amount`: `number`, **required**. In major units.\n\n</details>',
  );
  expect(text).toContain('## Result\n\nThe fields of [`ShopAnswer`](/shop/models/shop-answer/).\n\n### `id`');
});

it('ends with how calls fail and what options they take', () => {
  expect(text).toContain('## Errors\n\nIt throws `ShopError`.\n\n## Request options\n\nPass `timeoutMs`.\n');
});

it('lists the errors of the operation itself, those that can be seen first', () => {
  const facts = { status: [404], cause: 'No shop has `shopId`.', fix: 'Correct it.' };
  const errors = {
    page: '/errors/',
    codes: {
      shop_not_found: facts,
      closed: { ...facts, status: [409] },
      no_key: { ...facts, status: [401] },
    },
    common: ['no_key'],
    operations: { 'shops.getOne': ['closed', 'shop_not_found'] },
    shown: { where: 'in the mock', operations: { 'shops.getOne': ['shop_not_found 404'] } },
  };
  const { text: page } = operationPage(operation, contextOf(reference, { ...config, errors }));
  expect(page).toContain(`## Errors

These can be seen in the mock:

- [\`shop_not_found\`](/errors/#shop_not_found) **404**: No shop has \`shopId\`. *Correct it.*

Not in the mock:

- [\`closed\`](/errors/#closed) **409**: No shop has \`shopId\`. *Correct it.*

Any call can also be refused with \`no_key\`. [All codes](/errors/).

It throws \`ShopError\`.
`);
});

it('lets no markup of a description through', () => {
  expect(text).toContain('Fetches a shop. \\<script>alert(1)\\</script>');
});

it('leaves out what there is nothing to say of', () => {
  const bare = operationPage({ name: 'ping' }, contextOf(reference)).text;
  expect(bare).toContain('title: "ping"');
  expect(bare).toContain('returns nothing');
  for (const title of ['Examples', 'Parameters', 'Result', 'On the wire', 'Errors'])
    expect(bare).not.toContain(`## ${title}`);
});

it('is listed with the first paragraph of its description', () => {
  expect(operationsPage(context).text).toContain(
    '## The shops group\n\n### [`shops.getOne`](/shop/operations/shops/get-one/)',
  );
});

it('shows values where nothing runs', () => {
  const { text: page } = operationPage(operation, contextOf(reference));
  expect(page).toContain(
    '## Examples\n\n### What to send\n\n```ts\nimport type { GetShopParams } from "shop-sdk";',
  );
  expect(page).toContain('### What comes back\n\n```ts\nimport type { ShopAnswer } from "shop-sdk";');
});
