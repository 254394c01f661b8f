import { expect, it } from 'vitest';
import type { Operation, TypeExpression } from '../model.ts';
import { field, model, object, referenceOf, string } from '../testing/reference.ts';
import { fieldHome } from './field-home.ts';
import { contextOf } from './testing/context.ts';

const named = (name: string): TypeExpression => ({ kind: 'model', name });

function operation(name: string, request: string, response: string): Operation {
  return { name, request: named(request), response: named(response) };
}

const take = (name: string) => object(name, [field('id', string), field('page', string)]);
const context = contextOf({
  ...referenceOf(
    ...['TakeA', 'TakeB', 'TakeC'].map(take),
    object('Parcel', [field('id', string), field('weight', string), field('box', model('Box'))]),
    object('Box', [field('lid', string)]),
    object('Loose', [field('alone', string)]),
  ),
  operations: [
    operation('a', 'TakeA', 'Parcel'),
    operation('b', 'TakeB', 'Box'),
    operation('c', 'TakeC', 'Parcel'),
  ],
});

it('is the model that gives a field, which owns it when hardly any operation takes it', () => {
  expect(fieldHome('weight', context)).toEqual({
    model: 'Parcel',
    address: '/shop/models/parcel/#weight',
    isOwned: true,
  });
});

it('owns no parameter of many operations', () => {
  expect(fieldHome('id', context)).toMatchObject({ model: 'Parcel', isOwned: false });
});

it('owns nothing that is only taken', () => {
  expect(fieldHome('page', context)).toMatchObject({ model: 'TakeA', isOwned: false });
});

it('is the shape that most operations give', () => {
  expect(fieldHome('lid', context)).toMatchObject({ model: 'Box', isOwned: true });
});

it('is a model that no operation has, where there is no other', () => {
  expect(fieldHome('alone', context)).toMatchObject({ model: 'Loose', isOwned: true });
});

it('is nowhere for a name that no model has', () => {
  expect(fieldHome('colour', context)).toBeUndefined();
});
