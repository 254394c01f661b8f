import { expect, it } from 'vitest';
import type { TypeExpression } from '../model.ts';
import { field, model, object, optional, referenceOf, string } from '../testing/reference.ts';
import { strictWireSchema } from './strict.ts';

it('knows a model that contains itself, also joined with more fields', () => {
  const more: TypeExpression = { kind: 'object', fields: [field('note', string)] };
  const reference = referenceOf(
    object('Step', [
      field('name', string),
      optional('next', model('Step')),
      optional('noted', { kind: 'intersection', parts: [model('Step'), more] }),
    ]),
  );
  const schema = strictWireSchema(reference, 'Step');
  const accepts = (value: unknown) => schema.safeParse(value).success;
  const noted = { name: 'b', note: 'c' };
  expect(accepts({ name: 'a', next: { name: 'b', noted }, noted: { ...noted, noted } })).toBe(true);
  expect(accepts({ name: 'a', next: { name: 'b', noted: { name: 'b' } } })).toBe(false);
  expect(accepts({ name: 'a', other: 1 })).toBe(false);
});
