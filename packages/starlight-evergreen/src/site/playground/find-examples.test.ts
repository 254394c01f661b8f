import { expect, test } from 'vitest';
import { countSentence } from './count-sentence.ts';
import type { PlaygroundExample, PlaygroundExamples } from './example.ts';
import { createExampleSearch } from './find-examples.ts';

const create = '/api/operations/orders/create/';
const cancel = '/api/operations/orders/cancel/';

const example = (
  title: string,
  path: string,
  operations: readonly string[],
  page = 'Orders',
): PlaygroundExample => ({
  id: `${path.slice(1)}${title.toLowerCase().replaceAll(' ', '-')}`,
  title,
  page: { title: page, path },
  group: 'Guides',
  code: '',
  lang: 'ts',
  release: 'shop',
  scenario: 'full-shop',
  operations,
});

const data: PlaygroundExamples = {
  examples: [
    example('Regret a purchase', '/guides/regret/', [create, cancel]),
    example('Order two things', create, [create], 'shop.orders.create'),
    example('Look at a parcel', '/guides/parcels/', []),
  ],
  operations: [
    {
      kind: 'operation',
      title: 'shop.orders.create',
      address: create,
      names: ['orders.create', 'POST /v1/orders', '/v1/orders'],
      synonyms: ['purchase'],
    },
    {
      kind: 'operation',
      title: 'shop.orders.cancel',
      address: cancel,
      names: ['orders.cancel', 'POST /v1/orders.cancel', '/v1/orders.cancel'],
    },
    {
      kind: 'operation',
      title: 'orders.create',
      address: '/old/create/',
      names: ['orders.create'],
      release: 'old',
    },
  ],
  older: [{ id: 'old', label: 'Shop 0', words: ['old'] }],
  like: [],
};
const find = createExampleSearch(data);

test.each(['orders.create', 'client.orders.create', '/v1/orders', 'POST /v1/orders', 'creating orders'])(
  '%s finds the operation, with the examples of its own page first',
  (query) => {
    const [first] = find(query).operations;
    expect(first?.operation.address).toBe(create);
    expect(first?.examples.map(({ title }) => title)).toEqual(['Order two things', 'Regret a purchase']);
  },
);

test('examples are found by their own words, and stand once', () => {
  expect(find('parcel')).toMatchObject({ operations: [], examples: [{ title: 'Look at a parcel' }] });
  const found = find('cancel regret');
  const shown = [...found.operations.flatMap((each) => each.examples), ...found.examples];
  expect(new Set(shown).size).toBe(shown.length);
});

test('an older release is found when it is named', () => {
  const addresses = (query: string) => find(query).operations.map(({ operation }) => operation.address);
  expect(addresses('orders.create')).not.toContain('/old/create/');
  expect(addresses('old orders.create')).toContain('/old/create/');
});

test('what was found is told in a sentence', () => {
  expect(countSentence(find('orders.cancel'))).toMatch(/^\d operations?, \d examples?\.$/);
  expect(countSentence(find('parcel'))).toBe('1 example.');
  expect(countSentence(find('qqqqq'))).toMatch(/^Nothing was found/);
});
