import { expect, test } from 'vitest';
import type { StateGroup } from '../../sandbox/contract.ts';
import { compareStates } from './state-changes.ts';
import { changesSentence, changesSummary } from './state-sentence.ts';

/** Balances by id, each with what remains. */
function balances(remaining: Readonly<Record<string, string>>): StateGroup {
  const items = Object.entries(remaining).map(([id, value]) => ({
    id,
    name: id.toUpperCase(),
    facts: [
      ['Granted', '9'],
      ['Remaining', value],
    ] as const,
  }));
  return { name: 'Balances', items };
}

test('things are told apart by id: changed, new, gone, the same', () => {
  const changes = compareStates(
    [balances({ a: '5', b: '5', c: '5' })],
    [balances({ a: '5', b: '4', d: '1' })],
  );
  expect(changes[0]?.items.map(({ name, kind }) => [name, kind])).toEqual([
    ['A', 'same'],
    ['B', 'changed'],
    ['D', 'added'],
    ['C', 'removed'],
  ]);
  expect(changes[0]?.items[1]?.facts).toEqual([
    { name: 'Granted', before: '9', after: '9' },
    { name: 'Remaining', before: '5', after: '4' },
  ]);
});

test('a fact that came or went is a change', () => {
  const group = (facts: StateGroup['items'][number]['facts']): StateGroup[] => [
    { name: 'Plans', items: [{ id: 'pro', name: 'Pro', facts }] },
  ];
  const [came] = compareStates(group([]), group([['Ends', 'soon']]));
  expect(came?.items[0]).toEqual({
    name: 'Pro',
    kind: 'changed',
    facts: [{ name: 'Ends', after: 'soon' }],
  });
  expect(changesSentence(compareStates(group([['Ends', 'soon']]), group([])))).toBe(
    'Pro: Ends soon → nothing.',
  );
});

test('groups that are there only before, or only after, are compared too', () => {
  const changes = compareStates([balances({ a: '1' })], [{ name: 'Plans', items: [] }]);
  expect(changes.map(({ name, items }) => [name, items.map(({ kind }) => kind)])).toEqual([
    ['Plans', []],
    ['Balances', ['removed']],
  ]);
});

test('changes are told in sentences, and many are counted', () => {
  const before = [balances({ a: '5', b: '5' })];
  expect(changesSentence(compareStates(before, before))).toBe('Nothing has changed.');
  expect(changesSentence(compareStates(before, [balances({ a: '4', d: '1' })]))).toBe(
    'A: Remaining 5 → 4. New in Balances: D. Gone from Balances: B.',
  );
  const many = Object.fromEntries(['c', 'd', 'e', 'f', 'g', 'h'].map((id) => [id, '1']));
  expect(changesSentence(compareStates([], [balances(many)]))).toMatch(
    /New in Balances: F\. And 2 more changes\.$/,
  );
});

test('the names of what has changed are told by what became of it', () => {
  const before = [balances({ a: '5', b: '5' })];
  expect(changesSummary(compareStates(before, before))).toBe('Nothing has changed.');
  expect(changesSummary(compareStates(before, [balances({ a: '4', d: '1' })]))).toBe(
    'New: D. Gone: B. Changed: A.',
  );
  const many = Object.fromEntries(['c', 'd', 'e', 'f', 'g', 'h'].map((id) => [id, '1']));
  expect(changesSummary(compareStates([], [balances(many)]))).toBe('New: C, D, E, F, 2 more.');
});
