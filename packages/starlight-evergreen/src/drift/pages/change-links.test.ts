import { expect, it } from 'vitest';
import { createLinks } from '../../reference/pages/links.ts';
import { enumeration, field, object, referenceOf, string } from '../../reference/testing/reference.ts';
import type { Change } from '../compare/change.ts';
import { changeLinks } from './change-links.ts';

const reference = {
  ...referenceOf(object('Shop', [field('title', string), field('owner', string)]), enumeration('Size', 's')),
  operations: [{ name: 'shops.fetch' }],
};
const links = createLinks(reference, 'reference');

function change(parts: Pick<Change, 'kind'> & Partial<Change>): Change {
  return { class: 'breaking', group: 'shops', side: 'response', reason: 'Because.', ...parts };
}

/** Two steps: `Market` became `Store` and then `Shop`; its field `name` became `label` and then `title`. */
const later = [
  [
    change({
      kind: 'model-renamed',
      model: 'Store',
      modelBefore: 'Market',
      before: 'Market',
      after: 'Store',
    }),
    change({ kind: 'field-renamed', model: 'Store', field: 'label', before: 'name', after: 'label' }),
  ],
  [
    change({ kind: 'model-renamed', model: 'Shop', modelBefore: 'Store', before: 'Store', after: 'Shop' }),
    change({ kind: 'field-renamed', model: 'Shop', field: 'title', before: 'label', after: 'title' }),
    change({
      kind: 'operation-renamed',
      operation: 'shops.fetch',
      before: 'shops.get',
      after: 'shops.fetch',
    }),
  ],
];

it('lead to what the current release has', () => {
  const current = changeLinks(reference, links);
  expect(current.model('Shop')).toBe('/reference/models/shop/');
  expect(current.field('Shop', 'owner')).toBe('/reference/models/shop/#owner');
  expect(current.field('Shop', 'owner.address.city')).toBe('/reference/models/shop/#owner');
  expect(current.field('Shop', 'owners')).toBeUndefined();
  expect(current.operation('shops.fetch')).toBe('/reference/operations/shops/fetch/');
});

it('lead nowhere for what it does not have', () => {
  const current = changeLinks(reference, links);
  expect(current.model('Market')).toBeUndefined();
  expect(current.model('constructor')).toBeUndefined();
  expect(current.field('Shop', 'name')).toBeUndefined();
  expect(current.field('Size', 's')).toBeUndefined();
  expect(current.operation('shops.get')).toBeUndefined();
});

it('follow what later steps renamed', () => {
  const old = changeLinks(reference, links, later);
  expect(old.model('Market')).toBe('/reference/models/shop/');
  expect(old.field('Market', 'name')).toBe('/reference/models/shop/#title');
  expect(old.field('Market', 'owner')).toBe('/reference/models/shop/#owner');
  expect(old.operation('shops.get')).toBe('/reference/operations/shops/fetch/');
  const between = changeLinks(reference, links, later.slice(1));
  expect(between.model('Market')).toBeUndefined();
  expect(between.field('Store', 'label')).toBe('/reference/models/shop/#title');
  expect(between.field('Store', 'name')).toBeUndefined();
});
