import { describe, expect, test } from 'vitest';
import type { Entry, SearchData } from './entry.ts';
import { addressOf } from './hit.ts';
import { markedParts } from './marks.ts';
import { createSearch } from './search.ts';

/** A shop that sends parcels. */
const entries: readonly Entry[] = [
  { kind: 'guide', title: 'Customers', address: '/learn/customers/', text: 'Create them and find them.' },
  {
    kind: 'guide',
    title: 'Sending parcels',
    address: '/learn/parcels/',
    synonyms: ['shipping', 'ship a box'],
  },
  { kind: 'guide', title: 'Labels, stamps and customs', address: '/learn/labels/' },
  { kind: 'section', title: 'Lost on the way', address: '/learn/parcels/#lost', of: 'Sending parcels' },
  {
    kind: 'operation',
    title: 'shop.parcels.create',
    address: '/api/operations/parcels/create/',
    names: ['parcels.create', 'POST /v2/parcels'],
    text: 'Send a parcel.',
  },
  {
    kind: 'operation',
    title: 'shop.track',
    address: '/api/operations/track/',
    names: ['track', 'GET /v2/track'],
  },
  {
    kind: 'model',
    title: 'Customer',
    address: '/api/models/customer/',
    root: true,
    aliases: ['GetCustomerResponse2'],
  },
  { kind: 'model', title: 'CreateParcelParams', address: '/api/models/create-parcel-params/', root: true },
  { kind: 'model', title: 'Parcel', address: '/api/models/parcel/' },
  { kind: 'field', title: 'customer', address: '/api/fields/customer/' },
  { kind: 'field', title: 'deliveredAt', address: '/api/models/parcel/#deliveredat', of: 'Parcel' },
  { kind: 'field', title: 'deliveredAt', address: '/api/fields/delivered-at/', second: true },
  { kind: 'error', title: 'parcel_not_found', address: '/learn/errors/#parcel_not_found' },
  { kind: 'model', title: 'Parcel', address: '/old/models/parcel/', release: '1' },
  { kind: 'model', title: 'LegacyBox', address: '/old/models/legacy-box/', release: '1' },
];
const data: SearchData = {
  entries,
  older: [{ id: '1', label: 'shop 1', words: ['1.0.3', '@shop/sdk'] }],
  like: [['consignment', 'parcel']],
};
const search = createSearch(data);

function find(query: string, older = false): string[] {
  return search.find(query, older).hits.map((hit) => addressOf(hit));
}

describe('the first result', () => {
  test.each([
    ['a call, with and without its client', 'parcels.create', '/api/operations/parcels/create/'],
    ['a call, with and without its client', 'shop.parcels.create(', '/api/operations/parcels/create/'],
    ['a call as words', 'parcels create', '/api/operations/parcels/create/'],
    ['a request', 'POST /v2/parcels', '/api/operations/parcels/create/'],
    ['a call that begins a word of a guide', 'track', '/api/operations/track/'],
    ['a model, written as it is', 'Customer', '/api/models/customer/'],
    ['a guide for the same word in a sentence', 'customer', '/learn/customers/'],
    ['a guide for its plural', 'customers', '/learn/customers/'],
    ['a field by its name on the wire', 'delivered_at', '/api/models/parcel/#deliveredat'],
    ['a field without its capitals', 'deliveredat', '/api/models/parcel/#deliveredat'],
    [
      'another name of a shape, at its own place',
      'GetCustomerResponse2',
      '/api/models/customer/#GetCustomerResponse2',
    ],
    ['an error code as words', 'parcel not found', '/learn/errors/#parcel_not_found'],
    ['a word of the trade', 'shipping', '/learn/parcels/'],
    ['a phrase of the trade within a question', 'how do I ship a box?', '/learn/parcels/'],
    ['words that stand for others', 'consignment', '/learn/parcels/'],
    ['one of the topics of a title', 'stamps', '/learn/labels/'],
    ['half of a name', 'CreateParc', '/api/models/create-parcel-params/'],
    ['a slip', 'custmers', '/learn/customers/'],
    ['two letters that changed places', 'parcles', '/learn/parcels/'],
    ['a slip in a part of a name', 'CreateParcelParms', '/api/models/create-parcel-params/'],
    ['a heading', 'lost', '/learn/parcels/#lost'],
  ])('is %s: %s', (_, query, address) => {
    expect(find(query)[0]).toBe(address);
  });
});

test('a name has its other place second', () => {
  expect(find('deliveredAt').slice(0, 2)).toEqual([
    '/api/models/parcel/#deliveredat',
    '/api/fields/delivered-at/',
  ]);
});

test('nothing is found for what nothing is like, and for nothing', () => {
  expect(find('zzzzzz')).toEqual([]);
  expect(find('')).toEqual([]);
  expect(find('  …  ')).toEqual([]);
});

describe('older releases', () => {
  const old = '/old/models/parcel/';
  test('are not found', () => expect(find('Parcel')).not.toContain(old));
  test('are found when they are asked for, after the current one', () => {
    expect(find('Parcel', true).slice(0, 2)).toEqual(['/api/models/parcel/', old]);
  });
  test('come first when the query names their version or package', () => {
    expect(find('1.0.3 Parcel')[0]).toBe(old);
    expect(find('Parcel @shop/sdk')[0]).toBe(old);
  });
  test('are found by a name that only they have', () =>
    expect(find('LegacyBox')).toEqual(['/old/models/legacy-box/']));
});

test('what was found is marked in any text', () => {
  const { words } = search.find('parcel create');
  const marked = markedParts('CreateParcelParams, a parcel', words).map(({ text, isFound }) =>
    isFound ? `[${text}]` : text,
  );
  expect(marked.join('')).toBe('[CreateParcel]Params, a [parcel]');
});
