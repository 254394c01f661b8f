import { expect, test } from 'vitest';
import { findModels } from './find-models.ts';
import type { IndexedModel } from './model-index.ts';
import { byEachName, hrefOf, reachable } from './model-index.ts';

function model(name: string, parts: Partial<IndexedModel> = {}): IndexedModel {
  const href = `/reference/models/${name.toLowerCase()}/`;
  return { name, href, kind: 'object', direction: 'response', isRoot: false, parts: [], names: [], ...parts };
}

const current = {
  label: 'shop 2',
  models: [
    model('PlanItem'),
    model('ListPlanResponse', { isRoot: true }),
    model('Plan', { names: ['BasePlan', 'PlanPart'] }),
    model('Price'),
  ],
};
const older = { label: 'shop 1', models: [model('PlanItem'), model('OldPlan'), model('Receipt')] };

function namesFor(query: string): string[] {
  return findModels(query, [current, older]).models.map(({ name, release }) => `${name} ${release}`);
}

test('the name itself comes first, the current release before older ones, and names that begin so before others', () => {
  expect(namesFor('plan')).toEqual([
    'Plan shop 2',
    'PlanItem shop 2',
    'PlanPart shop 2',
    'ListPlanResponse shop 2',
    'BasePlan shop 2',
    'PlanItem shop 1',
    'OldPlan shop 1',
  ]);
  expect(namesFor('receipt')).toEqual(['Receipt shop 1']);
});

test('another name leads to its place on the page', () => {
  const [found] = findModels('planpart', [current]).models;
  expect(found).toMatchObject({ name: 'PlanPart', href: '/reference/models/plan/#PlanPart' });
  expect(hrefOf(model('Plan'), 'Plan')).toBe('/reference/models/plan/');
});

test('what no name holds is guessed, and said to be', () => {
  expect(findModels('receit', [current, older])).toMatchObject({
    isGuess: true,
    models: [{ name: 'Receipt' }],
  });
  expect(findModels('qqq', [current])).toEqual({ isGuess: true, models: [] });
});

test('parts are reached level by level, under any name, also in a circle', () => {
  const models = [
    model('Root', { parts: ['Part'] }),
    model('Part', { parts: ['Inner', 'Root'], names: ['RootPart'] }),
    model('Inner'),
    model('Alone'),
  ];
  const reached = reachable(['RootPart'], byEachName(models));
  expect([...reached].map(({ name }) => name).toSorted()).toEqual(['Inner', 'Part', 'Root']);
});
