import { expect, it } from 'vitest';
import { array, field, model, number, object, referenceOf, string } from '../testing/reference.ts';
import { findEqualModels } from './equal-models.ts';

const fields = [field('id', string)];
const call = (name: string, response: string, inArray = false) => {
  const type = model(response);
  return { name, response: inArray ? array(type) : type };
};

function namesOf(operations: ReturnType<typeof call>[], ...names: string[]): readonly string[] {
  const reference = { ...referenceOf(...names.map((name) => object(name, fields))), operations };
  return findEqualModels(reference).get(names[0] ?? '') ?? [];
}

it('puts the best-known name first: one word, then what operations give, then what has no number', () => {
  expect(namesOf([call('get', 'GetPlanResponse')], 'GetPlanResponse', 'Plan')[0]).toBe('Plan');
  expect(namesOf([call('get', 'GetPlanResponse')], 'PlanItem', 'GetPlanResponse')[0]).toBe('GetPlanResponse');
  expect(
    namesOf([call('add', 'AddBody', true), call('get', 'GetPlanResponse')], 'AddBody', 'GetPlanResponse')[0],
  ).toBe('GetPlanResponse');
  expect(namesOf([], 'PlanTo1', 'PlanItemTo', 'ListPlansTo')).toEqual([
    'PlanItemTo',
    'ListPlansTo',
    'PlanTo1',
  ]);
});

it('keeps models apart that differ in a type, or in what is deprecated', () => {
  const reference = referenceOf(
    object('A', fields),
    object('B', [field('id', number)]),
    object('C', [field('id', string, { deprecated: 'Use `key`.' })]),
    { ...object('D', fields), deprecated: '' },
  );
  expect(findEqualModels(reference).size).toBe(0);
});

it('finds models that are alike all the way down', () => {
  const reference = referenceOf(
    object('Left', fields),
    object('Right', fields),
    object('HoldsLeft', [field('part', model('Left'))]),
    object('HoldsRight', [field('part', model('Right'))]),
  );
  expect(findEqualModels(reference).get('HoldsRight')).toEqual(['HoldsLeft', 'HoldsRight']);
});
