import GithubSlugger from 'github-slugger';
import { describe, expect, it } from 'vitest';
import {
  array,
  enumeration,
  field,
  model,
  object,
  optional,
  referenceOf,
  string,
} from '../testing/reference.ts';
import { kebabCase } from './kebab-case.ts';
import { createLinks } from './links.ts';
import { modelPage } from './model-page.ts';
import { contextOf } from './testing/context.ts';
import { parsePage } from './testing/parse-page.ts';

it.each([
  ['BalancesTrackResponse', 'balances-track-response'],
  ['BalancesCheckReset', 'balances-check-reset'],
  ['Discount1', 'discount1'],
  ['Discount1Type', 'discount1-type'],
  ['APIKey', 'api-key'],
  ['ListAPIKeys', 'list-api-keys'],
  ['URL', 'url'],
  ['already', 'already'],
  ['V2Plan', 'v2-plan'],
  ['UnixTimeMS2', 'unix-time-ms2'],
  ['../../../../toy', 'toy'],
  ['pet item', 'pet-item'],
  ['C:\\\\aux', 'c-aux'],
  ['_Private', 'private'],
  ['.env', 'env'],
  ['Foo$Outbound', 'foo-outbound'],
  ['Größe', 'größe'],
  ['', 'unnamed'],
  ['$', 'unnamed'],
  ['a'.repeat(300), 'a'.repeat(100)],
])('the page of %s is %s', (name, file) => {
  expect(kebabCase(name)).toBe(file);
});

describe('createLinks', () => {
  it('gives names that are alike pages of their own, whatever their order', () => {
    const models = [
      object('APIKey', [field('key', string)]),
      object('ApiKey', [field('id', string)]),
      object('Index', []),
    ];
    const other = [object('ApiKey2', [optional('id', string)]), object('Con', [field('sum', string)])];
    const all = [...models, ...other];
    for (const order of [all, all.toReversed()]) {
      const links = createLinks(referenceOf(...order), 'shop');
      expect(all.map(({ name }) => links.file(name))).toEqual([
        'shop/models/api-key-2.md',
        'shop/models/api-key.md',
        'shop/models/index-2.md',
        'shop/models/api-key2.md',
        'shop/models/con-2.md',
      ]);
    }
  });

  it('knows the anchors that headings get', () => {
    const names = [
      'id',
      'fields',
      'Fields',
      'example-usage',
      'every-field',
      'usedBy',
      'a_b',
      '$ref',
      '$',
      '@type',
      'naïve',
      'x y',
      'type',
    ];
    const shop = object('Shop', [field('first', string), ...names.map((name) => optional(name, string))]);
    const reference = referenceOf(shop);
    const links = createLinks(reference, 'shop');
    const { headings } = parsePage(modelPage(shop, contextOf(reference)).text);
    const slugger = new GithubSlugger();
    const anchors = headings.map(({ text, depth }) => ({ text, depth, anchor: slugger.slug(text) }));
    const fieldHeadings = anchors.filter(({ depth }) => depth === 3);
    expect(fieldHeadings.map(({ text }) => text)).toEqual(['first', ...names]);
    for (const { text, anchor } of fieldHeadings)
      expect(links.field(shop, text)).toBe(`/shop/models/shop/#${anchor}`);
    expect(links.field(shop, 'fields')).toBe('/shop/models/shop/#fields-1');
  });

  it('leads to operations, and to no page of names that objects have', () => {
    const reference = referenceOf(
      enumeration('Size', 's'),
      object('Shop', [field('sizes', array(model('Size')))]),
    );
    expect(createLinks(reference, 'shop').operation('shops.listAll')).toBe(
      '/shop/operations/shops/list-all/',
    );
    expect(contextOf(reference).hrefOf('Size')).toBe('/shop/models/size/');
    expect(contextOf(reference).hrefOf('constructor')).toBeUndefined();
  });
});
