import { expect, test } from 'vitest';
import { groupModels } from './group-models.ts';
import { matches } from './matches.ts';
import { nameParts } from './name-parts.ts';
import { lastSegment, nearest, type ModelAddress } from './nearest.ts';

test('breaks names between their words', () => {
  expect(nameParts('GetPlanHTTPError2')).toEqual(['Get', 'Plan', 'HTTP', 'Error2']);
  expect(nameParts('Plan')).toEqual(['Plan']);
  expect(nameParts('shop.plans.getOne')).toEqual(['shop.', 'plans.', 'get', 'One']);
});

test('finds names by their words, in any order and case', () => {
  expect(matches('TrackResponse', '')).toBe(true);
  expect(matches('TrackResponse', 'resp track')).toBe(true);
  expect(matches('TrackResponse', 'track-response')).toBe(true);
  expect(matches('TrackResponse', 'track request')).toBe(false);
});

test('groups models by letter, numbers by value', () => {
  const models = ['Plan10', 'Add', 'Plan2'].map((name) => ({ name, href: `/${name}/`, facts: '' }));
  const groups = groupModels(models);
  expect(groups.map(({ letter }) => letter)).toEqual(['A', 'P']);
  expect(groups[1]?.models.map(({ name }) => name)).toEqual(['Plan2', 'Plan10']);
});

test('suggests the nearest addresses, the best first', () => {
  const models: ModelAddress[] = [
    ['Plan', '/reference/models/plan/'],
    ['TrackResponseBody1', '/reference/models/track-response-body1/'],
    ['TrackResponse', '/reference/models/track-response/'],
  ];
  const names = nearest('track-respons', models).map(([name]) => name);
  expect(names).toEqual(['TrackResponse', 'TrackResponseBody1']);
  expect(nearest('xyz', models)).toEqual([]);
});

test('takes the last segment of a path', () => {
  expect(lastSegment('/models/track-response/')).toBe('track-response');
  expect(lastSegment('/')).toBe('');
});
