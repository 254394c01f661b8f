import { expect, it } from 'vitest';
import type { TypeExpression } from './model.ts';
import { array, field, literal, model, number, record, string, union } from './testing/reference.ts';
import { modelsIn, outerUnion, visitType, withOuterUnion } from './visit.ts';

const named: TypeExpression = { kind: 'union', variants: [model('Card'), model('Cash')], name: 'Method' };

const type: TypeExpression = {
  kind: 'tuple',
  items: [
    array(record(named)),
    { kind: 'object', fields: [field('a', string), field('b', model('Plan'))] },
    union(literal('x'), number),
  ],
};

it('visits every type, each before what is inside it', () => {
  const kinds: string[] = [];
  const note = ({ kind }: TypeExpression) => void kinds.push(kind);
  visitType(type, {
    tuple: note,
    array: note,
    record: note,
    union: note,
    object: note,
    model: note,
    string: note,
    literal: note,
  });
  expect(kinds.join(' ')).toBe('tuple array record union model model object string model union literal');
});

it('does not go inside where it is told to stop', () => {
  const names: string[] = [];
  visitType(type, { model: ({ name }) => void names.push(name), union: () => false });
  expect(names).toEqual(['Plan']);
});

it('names the models that a type is made of', () => {
  expect(modelsIn(type)).toEqual(['Method', 'Card', 'Cash', 'Plan']);
});

it('finds and replaces the union that a type is about', () => {
  const list = array(record(union(string, number)));
  expect(outerUnion(list)).toEqual(union(string, number));
  expect(outerUnion(type)).toBe(undefined);
  expect(withOuterUnion(list, (each) => ({ ...each, name: 'Amount' }))).toEqual(
    array(record({ kind: 'union', variants: [string, number], name: 'Amount' })),
  );
  expect(withOuterUnion(string, (each) => each)).toBe(string);
});
