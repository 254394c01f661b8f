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
    title: 'One shop',
    code: 'void 1;',
    scenario: 'shop',
    isError: false,
    exchanges: [exchange],
  },
  {
    title: 'No such shop',
    code: 'void 2;',
    scenario: 'empty',
    isError: true,
    exchanges: [],
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

it('begins with the call as one line of code, its models as links, and how it travels', () => {
  expect(text).toContain(
    '`shops.shops.getOne(request: `[`GetShopParams`](/shop/models/get-shop-params/)`, options?): Promise<`[`ShopAnswer`](/shop/models/shop-answer/)`>`\n\n`POST` `/v1/shops.get`',
  );
});

it('shows one example, with what travelled in folds', () => {
  expect(text).toContain(
    '## Example\n\n<div class="example">\n\n### One shop\n\n<div class="call">\n\n```ts sandbox="shop"\nvoid 1;\n```\n\n</div>',
  );
  expect(text).toContain('<summary>Request</summary>\n\n```json\n{\n  "shop_id": "s1"\n}\n```');
  expect(text).toContain('<summary>Response 200</summary>\n\n```json\n{\n  "id": "s1"\n}\n```');
});

it('folds the other examples at the end, each with its title as a heading', () => {
  expect(text).toContain(
    '## More examples\n\n<details class="example">\n<summary>\n\n### No such shop\n\n</summary>',
  );
  expect(text.indexOf('## More examples')).toBeGreaterThan(text.indexOf('## Request options'));
});

it('lists parameters and the result, and opens nested fields in place', () => {
  expect(text).toContain(
    '## Parameters\n\n[`GetShopParams`](/shop/models/get-shop-params/)\n\n### <a id="params.shopId"></a>`shopId`\n\n`string` · **required**',
  );
  expect(text).toContain(
    '<details>\n<summary>1 field</summary>\n\n- <a id="params.price.amount">`amount`</a> `number` · **required**',
  );
  expect(text).toContain('In major units.');
});

it('shows each variant of a response', () => {
  expect(text).toContain('## Result\n\n[`ShopAnswer`](/shop/models/shop-answer/)');
  expect(text).toMatch(/<summary>1 field of Shop<\/summary>\s+- <a id="result.id"/);
  expect(text).toMatch(/<summary>1 field of Closed<\/summary>\s+- <a id="result.until"/);
});

it('says in its front matter which operation it is about', () => {
  expect(text).toContain(
    'operation: {"name":"shops.getOne","release":"test","request":"GetShopParams","response":"ShopAnswer"}',
  );
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

Any call can also be refused with [\`no_key\`](/errors/#no_key). [All codes](/errors/).

It throws \`ShopError\`.
`);
});

it('lets no markup of a description through', () => {
  expect(text).toContain('Fetches a shop. \\<script>alert(1)\\</script>');
});

it('leaves out what there is nothing to say of', () => {
  const bare = operationPage({ name: 'ping' }, contextOf(reference)).text;
  expect(bare).toContain('title: "ping"');
  expect(bare).toContain('`ping(): void`');
  for (const title of ['Example', 'Parameters', 'Result', 'Errors', 'More examples'])
    expect(bare).not.toContain(`## ${title}`);
});

it('is listed with the first sentence of its description', () => {
  const description = 'Fetches a shop, e.g. yours. And more.';
  const listed = { ...reference, operations: [{ ...operation, description }] };
  expect(operationsPage(contextOf(listed, config)).text).toContain(
    '## shops\n\n- [`shops.getOne`](/shop/operations/shops/get-one/): Fetches a shop, e.g. yours.\n',
  );
});

it('shows values where nothing runs', () => {
  const { text: page } = operationPage(operation, contextOf(reference));
  expect(page).toContain(
    '## Example\n\n### What to send\n\n```ts\nimport type { GetShopParams } from "shop-sdk";',
  );
  expect(page).toContain('### What comes back\n\n```ts\nimport type { ShopAnswer } from "shop-sdk";');
});

it('tells of each of several parameters, and how a result comes that is more than one value', () => {
  const list: Operation = {
    name: 'shops.list',
    parameters: [
      { name: 'security', type: model('GetShopParams'), optional: false },
      { name: 'limit', type: { kind: 'number' }, optional: true, description: 'How many.' },
    ],
    response: model('Shop'),
    delivery: 'pages',
  };
  const listed = operationPage(list, contextOf({ ...reference, operations: [list] }, config)).text;
  expect(listed).toContain(
    '`shops.shops.list(security: `[`GetShopParams`](/shop/models/get-shop-params/)`, limit?: number, options?): Promise<AsyncIterable<`[`Shop`](/shop/models/shop/)`>>`',
  );
  expect(listed).toContain('<a id="params.security"></a>');
  expect(listed).toContain('id="params.security.shopId"');
  expect(listed).toContain('How many.');
  expect(listed).toContain(
    'It comes page by page: `for await (const page of result)` gives one page after another.',
  );
});
