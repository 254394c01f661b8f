import { expect, test } from 'vitest';
import type { Change } from '../compare/change.ts';
import type { Field, Model, Reference, TypeExpression } from '../../reference/model.ts';
import { indexUsage } from '../../reference/pages/usage.ts';
import { createPageIndex } from './page-index.ts';

function object(name: string, fields: Record<string, TypeExpression>): Model {
  const list = Object.entries(fields).map(([field, type]): Field => ({
    name: field,
    wireName: field,
    type,
    optional: false,
    nullable: false,
  }));
  return { kind: 'object', name, schema: name, direction: 'both', fields: list };
}

const model = (name: string): TypeExpression => ({ kind: 'model', name });

const reference: Reference = {
  id: 'shop',
  package: 'shop',
  version: '1.0.0',
  models: {
    Item: object('Item', { sku: { kind: 'string' } }),
    Order: object('Order', { items: { kind: 'array', items: model('Item') } }),
    OrderResponse: {
      kind: 'union',
      name: 'OrderResponse',
      schema: 's',
      direction: 'response',
      variants: [model('Order')],
    },
    Unused: object('Unused', { item: model('Item') }),
  },
  operations: [
    { name: 'orders.create', request: model('Order'), response: model('OrderResponse') },
    { name: 'orders.get', response: model('OrderResponse') },
    { name: 'orders.import', request: model('Order') },
  ],
};

const pagesOf = createPageIndex(reference, 'reference', indexUsage(reference));

function titles(change: Partial<Change>): string[] {
  const pages = pagesOf({
    kind: 'field-removed',
    class: 'breaking',
    group: 'orders',
    side: 'both',
    reason: 'because',
    ...change,
  });
  return pages.map(({ title, href }) => `${title} ${href}`);
}

test('a field stands on the pages of its model and of operations that show the model', () => {
  expect(titles({ model: 'Item', field: 'sku' })).toEqual([
    'Item /reference/models/item/',
    'orders.create /reference/operations/orders/create/',
    'orders.import /reference/operations/orders/import/',
  ]);
  expect(titles({ model: 'Order', field: 'items' }).slice(1)).toEqual([
    'orders.create /reference/operations/orders/create/',
    'orders.get /reference/operations/orders/get/',
    'orders.import /reference/operations/orders/import/',
  ]);
});

test('a model also on those of models that are made of it', () => {
  expect(titles({ kind: 'model-deprecated', model: 'Item' })).toEqual([
    'Item /reference/models/item/',
    'orders.create /reference/operations/orders/create/',
    'orders.import /reference/operations/orders/import/',
    'Order /reference/models/order/',
    'Unused /reference/models/unused/',
  ]);
});

test('an operation has its own page, and what is gone has none', () => {
  expect(titles({ kind: 'operation-path-changed', operation: 'orders.get' })).toEqual([
    'orders.get /reference/operations/orders/get/',
  ]);
  expect(titles({ kind: 'model-removed', model: 'Gone' })).toEqual([]);
  expect(titles({ kind: 'operation-removed', operation: 'orders.gone' })).toEqual([]);
});
