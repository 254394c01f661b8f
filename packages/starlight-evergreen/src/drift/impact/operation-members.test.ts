import { expect, test } from 'vitest';
import type { Reference } from '../../reference/model.ts';
import { operationMembers, renamedStep } from './operation-members.ts';

const reference: Reference = {
  id: 'shop',
  package: 'shop',
  version: '1.0.0',
  models: {},
  operations: [
    { name: 'check', declaredIn: 'Shop.check' },
    { name: 'plans.create', declaredIn: 'Plans.create' },
  ],
};

test('an operation is a member of the class that declares it, also when it is gone', () => {
  const find = operationMembers(reference, 'Shop');
  expect(find('check')).toEqual({ name: 'Shop', member: 'check', step: 0, rest: [] });
  expect(find('plans.create')).toEqual({ name: 'Plans', member: 'create', step: 1, rest: [] });
  expect(find('plans.gone')).toEqual({ name: 'Plans', member: 'gone', step: 1, rest: [] });
  expect(find('logs.search')).toEqual({ name: 'Shop', member: 'logs', step: 0, rest: ['search'] });
});

test('without a client there is no member', () => {
  expect(
    operationMembers({ ...reference, operations: [{ name: 'track' }] }, undefined)('track'),
  ).toBeUndefined();
});

test('a renamed operation is corrected at the one step that changed', () => {
  expect(renamedStep('plans.create', 'plans.make', 1)).toBe('make');
  expect(renamedStep('plans.create', 'offers.create', 0)).toBe('offers');
  expect(renamedStep('check', 'balances.check', 0)).toBe('balances.check');
  expect(renamedStep('plans.create', 'offers.make', 0)).toBeUndefined();
  expect(renamedStep('plans.create', 'offers.make', 1)).toBeUndefined();
  expect(renamedStep('balances.check', 'check', 1)).toBeUndefined();
});
