import { expect, test } from 'vitest';
import type { Field, Model, Operation, TypeExpression } from '../model.ts';
import { namesOfRequest, withSdkNames, withSdkPath } from './apply-names.ts';
import { wireNamesOf } from './make-names.ts';

const string: TypeExpression = { kind: 'string' };
const model = (name: string): TypeExpression => ({ kind: 'model', name });
const field = (name: string, wireName: string, type: TypeExpression = string): Field => ({
  name,
  wireName,
  type,
  optional: false,
  nullable: false,
});
const object = (name: string, ...fields: Field[]): [string, Model] => [
  name,
  { kind: 'object', name, direction: 'both', schema: name, fields },
];

const models = Object.fromEntries([
  object(
    'Params',
    field('customerId', 'customer_id'),
    field('id', 'id'),
    field('metadata', 'metadata', { kind: 'record', values: string }),
    field('limits', 'limits', { kind: 'record', values: model('Limit') }),
    field('item', 'item', {
      kind: 'array',
      items: { kind: 'union', variants: [model('Flat'), model('Tiered')] },
    }),
  ),
  object('Limit', field('maxUse', 'max_use')),
  object('Flat', field('unitPrice', 'unit_price')),
  object('Tiered', field('tiers', 'tiers', { kind: 'array', items: model('Tier') })),
  object('Tier', field('upTo', 'up_to'), field('next', 'next', model('Tier'))),
  object('Answer', field('id', 'id'), field('self', 'self', model('Answer'))),
  object('Twin', field('upTo', 'up_to'), field('next', 'next', model('Twin'))),
]);
const operations: Operation[] = [
  {
    name: 'things.make',
    method: 'POST',
    path: '/v1/things',
    request: model('Params'),
    response: model('Answer'),
  },
  { name: 'things.get', method: 'GET', path: '/v1/things/{thingId}', response: model('Tier') },
  { name: 'things.twin', method: 'GET', path: '/v1/twin', response: model('Twin') },
];
const names = wireNamesOf({ models, operations });
const made = namesOfRequest(names, 'POST', '/v1/things?x=1');

test('names are exact by path, and free keys stay as they are', () => {
  const wire = {
    customer_id: 'c',
    id: 1,
    metadata: { customer_id: 'mine', max_use: { max_use: 1 } },
    limits: { customer_id: { max_use: 1 }, max_use: { max_use: 2 } },
    item: [{ unit_price: 1 }, { tiers: [{ up_to: 1, next: { up_to: 2 } }] }],
    unknown_key: { customer_id: 1 },
  };
  expect(withSdkNames(wire, names.shapes, made?.request ?? -1)).toEqual({
    customerId: 'c',
    id: 1,
    metadata: { customer_id: 'mine', max_use: { max_use: 1 } },
    limits: { customer_id: { maxUse: 1 }, max_use: { maxUse: 2 } },
    item: [{ unitPrice: 1 }, { tiers: [{ upTo: 1, next: { upTo: 2 } }] }],
    unknown_key: { customer_id: 1 },
  });
});

test('what does not differ is not told, and what is alike is told once', () => {
  expect(made?.response).toBe(-1);
  expect(names.operations['GET /v1/twin']).toEqual(names.operations['GET /v1/things/{thingId}']);
  expect(JSON.stringify(names)).not.toContain('metadata');
});

test('a request is known by its path, also where that has parameters', () => {
  expect(namesOfRequest(names, 'GET', '/v1/things/a_1')).toMatchObject({ request: -1 });
  expect(namesOfRequest(names, 'GET', '/v1/things/a/b')).toBeUndefined();
  expect(namesOfRequest(names, 'DELETE', '/v1/things')).toBeUndefined();
  expect(namesOfRequest(names, 'GET', 'toString')).toBeUndefined();
});

test.each([
  ['customer_id', 'customerId'],
  ['item[0].unit_price', 'item[0].unitPrice'],
  ['item.1.tiers.0.next.up_to', 'item.1.tiers.0.next.upTo'],
  ['limits.max_use.max_use', 'limits.max_use.maxUse'],
  ['elsewhere.max_use', 'elsewhere.max_use'],
])('the path %s is %s', (path, sdk) => {
  expect(withSdkPath(path, names.shapes, made?.request ?? -1)).toBe(sdk);
});

test('keys that objects have by themselves are keys', () => {
  const wire = JSON.parse('{"__proto__":{"customer_id":1},"constructor":2}');
  expect(JSON.stringify(withSdkNames(wire, names.shapes, made?.request ?? -1))).toBe(JSON.stringify(wire));
});
