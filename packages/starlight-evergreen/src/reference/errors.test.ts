import { expect, it } from 'vitest';
import { errorsSchema } from '../config/errors.ts';
import { checkErrors, errorsOf } from './errors.ts';

const operations = [{ name: 'shops.get' }, { name: 'shops.list' }];
const facts = { status: [404], cause: 'No shop has this id.', fix: 'Correct it.' };
const errors = errorsSchema.parse({
  page: '/errors/',
  codes: { shop_not_found: facts, closed: { ...facts, status: [400, 409] } },
  common: [],
  operations: {
    'shops.get': ['shop_not_found', { code: 'closed', status: [409], cause: 'It is night.' }],
    'shops.list': [],
  },
  shown: { where: 'here', operations: { 'shops.get': ['closed 400', 'shop_not_found 404'] } },
});

it('says what a code means for an operation, and whether it can be seen', () => {
  expect(errorsOf(errors, 'shops.get')).toEqual([
    { code: 'shop_not_found', ...facts, isShown: true },
    { code: 'closed', status: [409], cause: 'It is night.', fix: 'Correct it.', isShown: false },
  ]);
  expect(errorsOf(errors, 'shops.list')).toEqual([]);
  expect(errorsOf(errors, 'shops.buy')).toBeUndefined();
  expect(checkErrors('shop', errors, operations)).toEqual([]);
});

it('finds codes without a meaning, operations that are none, and those left out', () => {
  const crooked = {
    ...errors,
    common: ['shut'],
    operations: { 'shops.get': [{ code: 'closed', status: [410] }, 'shut'], 'shops.buy': ['lost'] },
  };
  expect(checkErrors('shop', crooked, operations).map(({ message }) => message)).toEqual([
    'the errors of release "shop": the code shut is not explained in `codes`',
    'the errors of release "shop": the code lost is not explained in `codes`',
    'the errors of release "shop": closed has no status 410, with which shops.get lists it',
    'the errors of release "shop": there is no operation shops.buy',
    'the errors of release "shop": the operation shops.list is missing; an empty list says that it has none of its own',
  ]);
});
