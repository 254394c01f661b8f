import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { soughtWords, squash, stem, wordsOf } from './words.ts';

test.each([
  ['nextResetAt', ['next', 'reset', 'at']],
  ['next_reset_at', ['next', 'reset', 'at']],
  ['GetPlanHTTPError2', ['get', 'plan', 'http', 'error', '2']],
  ['List of APIs', ['list', 'of', 'apis']],
  ['POST /v1/plans.get', ['post', 'v', '1', 'plans', 'get']],
  ['shop 0.8.26', ['shop', '0.8.26']],
  ['3D Secure, café', ['3d', 'secure', 'cafe']],
  ['', []],
])('the words of %j', (text, words) => {
  expect(wordsOf(text).map(({ word }) => word)).toEqual(words);
});

test('words know where they stand', () => {
  expect(wordsOf('a-Plan')).toEqual([
    { word: 'a', start: 0, end: 1 },
    { word: 'plan', start: 2, end: 6 },
  ]);
});

test('a name without its separators', () => {
  expect(squash('next_reset-at')).toBe(squash('nextResetAt'));
});

test.each([
  ['plans', 'plan'],
  ['planning', 'plan'],
  ['tracked', 'tracking'],
  ['cancelling', 'cancel'],
  ['entities', 'entity'],
  ['prices', 'pricing'],
  ['boxes', 'box'],
  ['usage', 'usages'],
])('%s and %s share a form', (one, other) => {
  expect(stem(one)).toBe(stem(other));
});

test.each([
  ['status', 'stat'],
  ['access', 'acce'],
  ['string', 'str'],
  ['need', 'ne'],
])('%s keeps more than %s', (word, less) => {
  expect(stem(word)).not.toBe(less);
});

test('a query is its telling words, or all where none tells', () => {
  expect(soughtWords('How do I gate a feature?')).toEqual(['gate', 'feature']);
  expect(soughtWords('what is this')).toEqual(['what', 'is', 'this']);
});

test.each([
  ['track', 'track', 0],
  ['trackd', 'track', 1],
  ['tarck', 'track', 1],
  ['plna', 'plan', 1],
  ['pln', 'plan', 1],
  ['', 'plan', 4],
  ['abcd', 'wxyz', 4],
])('%j and %j are %i slips apart', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});
