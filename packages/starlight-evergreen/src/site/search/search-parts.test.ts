import { expect, test } from 'vitest';
import type { Hit } from '../../search/hit.ts';
import { countSentence } from './count-sentence.ts';
import { resultOf } from './result.ts';

test.each([
  ['', 0, 0, ''],
  ['box', 0, 0, 'Nothing found for “box”.'],
  ['box', 1, 0, '1 result.'],
  ['box', 2, 3, '2 results, 3 more in the text.'],
  ['box', 0, 1, '1 result in the text.'],
])('says how much was found for %j: %i and %i', (query, named, inText, sentence) => {
  expect(countSentence(query, named, inText)).toBe(sentence);
});

test('a result found by another name of its shape has that name, and leads to its place', () => {
  const hit: Hit = {
    entry: { kind: 'model', title: 'Parcel', address: '/api/models/parcel/', release: '1' },
    score: 1,
    name: { text: 'Parcel2', weight: 1, isAlias: true },
  };
  const result = resultOf(hit, new Set(['parcel']), [{ id: '1', label: 'shop 1', words: [] }]);
  expect(result).toEqual({
    address: '/api/models/parcel/#Parcel2',
    badge: 'Model',
    title: [
      { text: 'Parcel', isFound: true },
      { text: '2', isFound: false },
    ],
    trail: 'Same shape as Parcel',
    release: 'shop 1',
  });
});
