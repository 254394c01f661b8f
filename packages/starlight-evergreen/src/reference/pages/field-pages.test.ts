import { expect, it } from 'vitest';
import type { TypeExpression } from '../model.ts';
import { array, field, model, object, referenceOf, string } from '../testing/reference.ts';
import { fieldPages } from './field-pages.ts';
import { createLinks } from './links.ts';

const call = { name: 'shops.list', request: { kind: 'model', name: 'Shop' } } as const;

it('gives every field name a page, those of objects without a name too', () => {
  const inline: TypeExpression = { kind: 'object', fields: [field('innerName', string)] };
  const reference = referenceOf(object('Shop', [field('entityId', string), field('list', array(inline))]));
  const pages = fieldPages({ ...reference, operations: [call] });
  expect([...pages]).toEqual([
    ['entityId', 'entity-id'],
    ['innerName', 'inner-name'],
    ['list', 'list'],
  ]);
});

it('gives names that would share a page a number', () => {
  const names = ['index', 'userId', 'UserID', 'user-id', 'a/../b', '$', '@', '_x', 'x', 'x-2'];
  const reference = referenceOf(
    object(
      'Shop',
      names.map((name) => field(name, string)),
    ),
  );
  const pages = fieldPages({ ...reference, operations: [call] });
  expect(Object.fromEntries(pages)).toEqual({
    $: 'field',
    '@': 'field-2',
    _x: 'x',
    'a/../b': 'a-b',
    index: 'index-2',
    'user-id': 'user-id',
    UserID: 'user-id-2',
    userId: 'user-id-3',
    x: 'x-2',
    'x-2': 'x-2-2',
  });
  expect(new Set(pages.values()).size).toBe(names.length);
});

it('leads to the page of a name, and nowhere for a release without operations', () => {
  const reference = referenceOf(object('Shop', [field('entityId', string), field('of', model('Shop'))]));
  const links = createLinks({ ...reference, operations: [call] }, 'shop');
  expect(links.fieldUses('entityId')).toBe('/shop/fields/entity-id/');
  expect(links.fieldUses('constructor')).toBeUndefined();
  expect(createLinks(reference, 'shop').fieldUses('entityId')).toBeUndefined();
});
