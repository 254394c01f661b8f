import { expect, it } from 'vitest';
import type { Operation, TypeExpression } from '../../reference/model.ts';
import {
  array,
  enumeration,
  field,
  model,
  object,
  record,
  referenceOf,
  string,
  union,
  unionModel,
} from '../../reference/testing/reference.ts';
import { groupOfOperation, groupsOfModels } from './groups.ts';

it.each([
  ['plans.get', 'plans'],
  ['plans.items.get', 'plans.items'],
  ['check', 'client'],
  ['.check', 'client'],
])('%s is of the group %s', (name, group) => {
  expect(groupOfOperation(name)).toBe(group);
});

function groups(operations: Operation[], ...models: Parameters<typeof referenceOf>) {
  return Object.fromEntries(groupsOfModels({ ...referenceOf(...models), operations }));
}

it('the nearest operation gives the group', () => {
  const chain = [
    object('A', [field('b', model('B'))]),
    object('B', [field('c', model('C'))]),
    object('C', []),
  ];
  const operations: Operation[] = [
    { name: 'alpha.get', response: model('A') },
    { name: 'zeta.get', response: model('B') },
  ];
  expect(groups(operations, ...chain)).toEqual({ A: 'alpha', B: 'zeta', C: 'zeta' });
});

it('of several that are as near, the first in alphabetical order gives it', () => {
  const models = [
    object('A', [field('shared', model('Shared'))]),
    object('B', [field('shared', model('Shared'))]),
    object('Shared', [field('deep', model('Deep'))]),
    object('Deep', [field('shared', model('Shared'))]),
  ];
  const operations: Operation[] = [
    { name: 'zeta.get', response: model('A') },
    { name: 'alpha.get', request: model('B') },
  ];
  const expected = { A: 'zeta', B: 'alpha', Shared: 'alpha', Deep: 'alpha' };
  expect(groups(operations, ...models)).toEqual(expected);
  expect(groups(operations.toReversed(), ...models.toReversed())).toEqual(expected);
});

it.each<[string, TypeExpression]>([
  ['an array', array(model('X'))],
  ['a record', record(model('X'))],
  ['a tuple', { kind: 'tuple', items: [string, model('X')] }],
  ['a union', union(string, model('X'))],
  ['the name of a union', { kind: 'union', variants: [string], name: 'X' }],
  ['an object', { kind: 'object', fields: [field('x', model('X'))] }],
])('leads through %s', (_what, type) => {
  const operations: Operation[] = [{ name: 'plans.get', response: model('A') }];
  expect(groups(operations, object('A', [field('x', type)]), enumeration('X', 'a'))).toEqual({
    A: 'plans',
    X: 'plans',
  });
  expect(groups(operations, unionModel('A', type), enumeration('X', 'a'))).toEqual({
    A: 'plans',
    X: 'plans',
  });
  const open = { ...object('A', []), kind: 'object' as const, fields: [], additional: type };
  expect(groups(operations, open, enumeration('X', 'a'))).toEqual({ A: 'plans', X: 'plans' });
});

it('leaves out what no operation leads to, and names that are no model', () => {
  const operations: Operation[] = [{ name: 'plans.get', response: union(model('toString'), model('Gone')) }];
  expect(groups(operations, object('Stray', []))).toEqual({});
});
