import { expect, it } from 'vitest';
import type { Exchange } from '../../sandbox/exchange.ts';
import { array, field, model, object, optional, referenceOf, string } from '../testing/reference.ts';
import { sentRequests } from './sent-requests.ts';

const reference = {
  ...referenceOf(
    object('Order', [field('shopId', string), optional('items', array(model('Item')))], {
      direction: 'request',
    }),
    object('Item', [optional('itemId', string), optional('note', string)], { direction: 'request' }),
  ),
  operations: [{ name: 'orders.add', request: model('Order'), method: 'POST', path: '/orders' }],
};

function sent(...exchanges: Exchange[]) {
  const example = { title: '', code: '', scenario: '', isError: false, exchanges };
  return sentRequests(
    reference,
    () => [example],
    (name) => name,
  );
}

const exchange = (body: object, status = 200): Exchange => ({
  method: 'POST',
  path: '/orders?dry=1',
  status,
  request: JSON.stringify(body),
});

it('finds what was sent, and models in it, as they are written in TypeScript', () => {
  const found = sent(exchange({ shop_id: 's', items: [{ item_id: 'i' }, { item_id: 'i', note: 'n' }] }));
  expect(found.get('Order')).toMatchObject({
    value: { shopId: 's', items: [{ itemId: 'i' }, { itemId: 'i', note: 'n' }] },
    operation: 'orders.add',
  });
  expect(found.get('Item')).toMatchObject({ value: { itemId: 'i', note: 'n' } });
});

it('passes over what was refused, what went elsewhere, and what says nothing', () => {
  expect(sent(exchange({ shop_id: 's' }, 400)).size).toBe(0);
  expect(sent({ ...exchange({ shop_id: 's' }), path: '/shops' }).size).toBe(0);
  expect([...sent(exchange({ shop_id: 's', items: [{}] })).keys()]).toEqual(['Order']);
});
