import { describe, expect, it } from 'vitest';
import { AllowList } from './allow-list.ts';
import { nearestOf, NameIndex, shapeOf } from './name-index.ts';
import { WordList } from './word-list.ts';

describe('WordList', () => {
  it('knows a word in lower case with a capital too, but not the other way round', () => {
    const list = new WordList('words.txt', 'twoslash\nZuzu\n');
    expect(['twoslash', 'Twoslash', 'Zuzu', 'zuzu', 'two'].map((word) => list.take(word))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(list.problems()).toEqual([]);
  });

  it('complains of words that are unused, out of order or there twice', () => {
    const list = new WordList('words.txt', 'b\na\na\n');
    expect(list.take('b')).toBe(true);
    expect(list.problems().map(({ where, message }) => `${where} ${message}`)).toEqual([
      'words.txt:2 "a" stands after "b"',
      'words.txt:2 "a" is on no page, or in a dictionary by now',
      'words.txt:3 "a" stands twice',
      'words.txt:3 "a" is on no page, or in a dictionary by now',
    ]);
  });

  it('may be empty', () => {
    expect(new WordList('words.txt', '').problems()).toEqual([]);
  });
});

describe('AllowList', () => {
  it('complains of what no page needs', () => {
    const list = new AllowList('prose.names', ['useEffect', 'fooBar']);
    expect([list.take('useEffect'), list.take('bar')]).toEqual([true, false]);
    expect(list.problems()).toEqual([
      { where: 'docs.config.ts', message: 'no page needs "fooBar" of `prose.names`', hint: 'Remove it.' },
    ]);
  });
});

describe('NameIndex', () => {
  const index = new NameIndex();
  for (const name of ['nextResetAt', 'next_reset_at', 'maxLimit', 'TrackParams']) index.add(name, 'field');

  it.each([
    ['nextResetsAt', 'nextResetAt'],
    ['nextResetat', 'nextResetAt'],
    ['next_resets_at', 'next_reset_at'],
    ['TrackParam', 'TrackParams'],
    // The opposite is another name.
    ['minLimit', undefined],
    ['somethingElse', undefined],
  ])('finds the nearest name to %s', (name, expected) => {
    expect(index.nearest(name)?.text).toBe(expected);
  });

  it('prefers the most alike', () => {
    expect(nearestOf('balances.creat', ['balances.check', 'balances.create'], (name) => name)).toBe(
      'balances.create',
    );
  });
});

it.each([
  ['TrackParams', 'pascal'],
  ['Balance', 'pascal'],
  ['nextResetAt', 'camel'],
  ['next_reset_at', 'snake'],
  ['SECRET_KEY', 'upper'],
  ['check', 'plain'],
  ['am_sk_', 'plain'],
])('%s is %s', (name, shape) => {
  expect(shapeOf(name)).toBe(shape);
});
