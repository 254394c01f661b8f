import { expect, it } from 'vitest';
import type { Operation } from '../model.ts';
import { array, field, model, object, referenceOf, string, union } from '../testing/reference.ts';
import { fieldAddress } from './field-addresses.ts';
import { renderRelease } from './index.ts';
import { contextOf } from './testing/context.ts';

const buy: Operation = {
  name: 'shops.buy',
  request: model('Buy'),
  response: union(model('Done'), model('Failed')),
};
const reference = {
  ...referenceOf(
    object('Buy', [
      field('from', model('Place')),
      field('to', model('Place2')),
      field('more', array(model('Buy'))),
    ]),
    object('Place', [field('city', string)]),
    object('Place2', [field('city', string)]),
    object('Done', [field('id', string)]),
    object('Failed', [field('id', string), field('reason', string)]),
  ),
  operations: [buy],
};

function address(side: 'request' | 'response', path: string): string {
  return fieldAddress({ operation: buy, side, path: path.split('.') }, contextOf(reference));
}

it('leads to a field on the page of its operation, of a shape that is written once to that place', () => {
  expect(address('request', 'from.city')).toBe('/shop/operations/shops/buy/#params.from.city');
  expect(address('request', 'to')).toBe('/shop/operations/shops/buy/#params.to');
  expect(address('request', 'to.city')).toBe('/shop/operations/shops/buy/#params.from.city');
  expect(address('request', 'more.more.to')).toBe('/shop/operations/shops/buy/#params.to');
  expect(address('response', 'reason')).toBe('/shop/operations/shops/buy/#result.reason');
  expect(address('response', 'gone')).toBe('/shop/operations/shops/buy/');
});

it('every address of a page of a field name is on the operation’s page', () => {
  const pages = new Map(renderRelease(contextOf(reference)).map(({ file, text }) => [file, text]));
  const operationPage = pages.get('shop/operations/shops/buy.md') ?? '';
  const anchors = [...pages]
    .filter(([file]) => file.startsWith('shop/fields/'))
    .flatMap(([, text]) => [...text.matchAll(/\(\/shop\/operations\/shops\/buy\/#([^)]+)\)/g)])
    .map(([, anchor]) => anchor);
  expect(anchors.length).toBeGreaterThan(6);
  for (const anchor of anchors) expect(operationPage).toContain(`id="${anchor}"`);
});
