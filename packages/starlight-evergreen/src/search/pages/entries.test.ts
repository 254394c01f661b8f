import { expect, test } from 'vitest';
import { parseConfig } from '../../config/index.ts';
import { addressOf } from '../hit.ts';
import { createSearch } from '../search.ts';
import { entriesOf, type EntryOptions, olderReleases } from './entries.ts';
import { readSearchPage } from './read-page.ts';

const common = { label: 'Shop', module: './schemas.ts', import: 'shop', version: '2.0.0' };
const docs = parseConfig({
  releases: [
    { ...common, id: 'shop', slug: 'api' },
    { ...common, id: 'old', slug: 'old', label: 'Shop 1', version: '1.4.0', import: '@shop/sdk' },
  ],
});
const options: EntryOptions = {
  docs,
  guides: 'learn',
  others: [{ path: '/proof/', title: 'Proof', description: 'So.' }],
};

function page(entry: string, frontMatter: string, body = '') {
  return readSearchPage(entry, `---\n${frontMatter}\n---\n\n${body}`);
}

const model = (release: string, more = '') =>
  `title: Parcel\nmodel: {"kind":"object","release":"${release}","direction":"both"${more}}\neditUrl: false`;

test('a guide is found with its headings, but not with those that many pages have', () => {
  const next = '\n## Where to go from here\n';
  const pages = ['a', 'b', 'c'].map((name) =>
    page(
      `learn/${name}.mdx`,
      `title: ${name}\ndescription: About ${name}. And more.`,
      `## Only ${name}\n${next}`,
    ),
  );
  expect(entriesOf(pages, { ...options, others: [] }).slice(0, 2)).toEqual([
    { kind: 'guide', title: 'a', address: '/learn/a/', text: 'About a.' },
    { kind: 'section', title: 'Only a', address: '/learn/a/#only-a', of: 'a' },
  ]);
  expect(entriesOf(pages, { ...options, others: [] })).toHaveLength(6);
});

test('two headings of one name have the anchors that the page gives them, and code is no heading', () => {
  const [, ...places] = entriesOf(
    [page('learn/a.md', 'title: A', '## Same\n\n```sh\n## no\n```\n\n## Same\n\n### `code_in` it\n')],
    { ...options, others: [] },
  );
  expect(places.map(({ address }) => address)).toEqual([
    '/learn/a/#same',
    '/learn/a/#same-1',
    '/learn/a/#code_in-it',
  ]);
});

test('an operation has its call and its request as names', () => {
  const pages = [
    page(
      'api/operations/parcels/create.md',
      'title: shop.parcels.create\noperation: {"name":"parcels.create","release":"shop"}\neditUrl: false',
      'takes `A` · `POST /v2/parcels`',
    ),
  ];
  expect(entriesOf(pages, options)[0]).toMatchObject({
    kind: 'operation',
    names: ['parcels.create', 'POST /v2/parcels', '/v2/parcels'],
  });
});

test('a model has the names of its shape, and an older one its release', () => {
  const pages = [
    page('api/models/parcel.md', model('shop', ',"names":["Parcel2"],"root":true')),
    page('old/models/parcel.md', model('old')),
  ];
  expect(entriesOf(pages, { ...options, others: [] })).toEqual([
    { kind: 'model', title: 'Parcel', address: '/api/models/parcel/', aliases: ['Parcel2'], root: true },
    { kind: 'model', title: 'Parcel', address: '/old/models/parcel/', release: 'old' },
  ]);
});

test('a field leads to its model first where that owns it', () => {
  const field = (owned: string) =>
    page(
      'api/fields/weight.md',
      `title: weight\ndescription: "The field weight: 2 operations give it."\nfield: {"name":"weight","release":"shop","home":{"model":"Parcel","address":"/api/models/parcel/#weight"${owned}}}\neditUrl: false`,
    );
  const first = (owned: string) => {
    const entries = entriesOf([field(owned)], options);
    const [hit] = createSearch({ entries, older: [], like: [] }).find('weight').hits;
    return hit && addressOf(hit);
  };
  expect(first(',"owned":true')).toBe('/api/models/parcel/#weight');
  expect(first('')).toBe('/api/fields/weight/');
});

test('pages that nobody looks for are not found', () => {
  expect(page('learn/a.md', 'title: A\npagefind: false').data.pagefind).toBe(false);
  expect(page('learn/a.md', 'title: A\ndraft: true').data.draft).toBe(true);
});

test('older releases are named by their version, their package and their label', () => {
  expect(olderReleases(docs.releases)).toEqual([
    { id: 'old', label: 'Shop 1', words: ['old', 'shop 1', '1.4.0', '@shop/sdk'] },
  ]);
});

test('a small site without guides, operations and synonyms is searched as well', () => {
  const pages = [
    page('index.mdx', 'title: Shop docs\ndescription: What a shop sends.'),
    page('api/index.md', 'title: Shop 2\neditUrl: false'),
    page('api/models/parcel.md', model('shop')),
  ];
  const search = createSearch({ entries: entriesOf(pages, options), older: [], like: [] });
  const first = (query: string) => search.find(query).hits[0]?.entry.address;
  expect(first('Parcel')).toBe('/api/models/parcel/');
  expect(first('parcl')).toBe('/api/models/parcel/');
  expect(first('proof')).toBe('/proof/');
  expect(first('docs')).toBe('/');
});
