import { expect, it } from 'vitest';
import { bestPairs } from '../drift/compare/best-pairs.ts';
import { NameIndex } from '../drift/compare/name-index.ts';
import { editDistance } from '../problem/nearest-word.ts';
import { extendsName, similarity, wordsOf } from './similarity.ts';

it.each([
  ['BalanceCreditSchema2', ['balance', 'credit', 'schema', '2']],
  ['customer_id', ['customer', 'id']],
  ['toURLPath', ['to', 'url', 'path']],
  ['größeÄndern', ['größe', 'ändern']],
  ['', []],
])('%s has the words %j', (name, words) => {
  expect(wordsOf(name)).toEqual(words);
});

it.each([
  ['', '', 0],
  ['abc', '', 3],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
  ['flaw', 'lawn', 2],
])('from %j to %j it is %i letters', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

it.each([
  ['BalancesTrackResponse', 'TrackResponse', 0.67],
  ['BalanceCreditSchema', 'BalanceCreditSchema2', 0.95],
  ['expires', 'expiresAt', 0.78],
  ['customerId', 'planId', 0.5],
  ['minLimit', 'maxLimit', 0],
  ['onIncrease', 'onDecrease', 0],
  ['name', 'name', 1],
  ['', 'name', 0],
])('%s and %s are alike by %f', (a, b, expected) => {
  expect(similarity(a, b)).toBeCloseTo(expected, 2);
  expect(similarity(b, a)).toBeCloseTo(expected, 2);
});

it('knows a name that only has words more', () => {
  expect(extendsName('TrackResponse', 'BalancesTrackResponse')).toBe(true);
  expect(extendsName('PlanPlan', 'Plan')).toBe(true);
  expect(extendsName('GetPlan', 'NewPlan')).toBe(false);
  expect(extendsName('PlanPlan', 'PlanItem')).toBe(false);
});

it('pairs what is best for both, and nothing where two are equally good', () => {
  const candidates = [
    { before: 'a', after: 'x', score: 2 },
    { before: 'a', after: 'y', score: 1 },
    { before: 'b', after: 'x', score: 1.5 },
    { before: 'c', after: 'p', score: 1 },
    { before: 'c', after: 'q', score: 1 },
    { before: 'd', after: 'r', score: 1 },
    { before: 'e', after: 'r', score: 1 },
  ];
  expect([...bestPairs(candidates)]).toEqual([['a', 'x']]);
  expect([...bestPairs(candidates.toReversed())]).toEqual([['a', 'x']]);
  expect([...bestPairs([...candidates, { before: 'c', after: 's', score: 3 }])]).toEqual([
    ['a', 'x'],
    ['c', 's'],
  ]);
});

it('finds names by the words they share, also where some words are everywhere', () => {
  const names = Array.from({ length: 2000 }, (_, index) => `Create${letters(index)}`);
  const index = new NameIndex([...names, 'CreateUserRequest']);
  expect(index.like('UserRequest')).toEqual(['CreateUserRequest']);
  expect(index.like('Create')).toEqual([]);
});

/** A word of its own for each number. */
function letters(index: number): string {
  return `X${[...index.toString(26)].map((digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('')}`;
}
