import { expect, test } from 'vitest';
import { writeShareHash } from '../../playground/share/share-link.ts';
import { documentAt, exampleHash, isDocumentHash } from './document.ts';
import type { PlaygroundExample } from './example.ts';
import type { PlaygroundFacts } from './facts.ts';

const facts: PlaygroundFacts = {
  address: '/try/',
  examples: '/examples.json',
  typescript: '6.0.3',
  starter: 'new Shop();\n',
  scenario: 'full',
  releases: [
    {
      id: 'shop',
      label: 'Shop 1',
      specifier: 'shop',
      environment: {},
      scenarios: [{ id: 'full', sentence: 'A full shop.' }],
    },
    { id: 'old', label: 'Shop 0', specifier: 'old-shop', environment: {}, scenarios: [] },
  ],
};
const example: PlaygroundExample = {
  id: 'guides/buy/pay',
  title: 'Pay',
  page: { title: 'Buying', path: '/guides/buy/' },
  group: 'Guides',
  code: 'pay();',
  lang: 'ts',
  release: 'shop',
  scenario: 'full',
  operations: [],
};
const examples = (): Promise<PlaygroundExample[]> => Promise.resolve([example]);
const never = (): Promise<never> => Promise.reject(new Error('offline'));
const linkTo = async (shared: Parameters<typeof writeShareHash>[0]): Promise<string> =>
  (await writeShareHash(shared)) ?? '';

test('an address without an end is an empty editor, for which nothing is loaded', async () => {
  expect(await documentAt('', facts, never)).toEqual({
    draft: 'new',
    name: 'Your code',
    code: 'new Shop();\n',
    lang: 'ts',
    scenario: 'full',
    isForeign: false,
    faults: [],
  });
});

test('an example is found by its id', async () => {
  const found = await documentAt(exampleHash('guides/buy/pay'), facts, examples);
  expect(found).toMatchObject({ code: 'pay();', name: 'Pay', release: 'shop', isForeign: false, faults: [] });
  expect(found.draft).not.toBe((await documentAt('', facts, examples)).draft);
});

test.each([
  ['an id that there is not', exampleHash('gone'), examples, 'There is no such example, or no longer.'],
  ['an id that is none', '#example=%E0%A4%A', examples, 'The examples could not be loaded.'],
  ['no network', exampleHash('guides/buy/pay'), never, 'The examples could not be loaded.'],
  ['a broken link', '#code=x', never, 'The link is broken: a part of it may be missing.'],
])('%s: a sentence and an empty editor', async (_, hash, load, fault) => {
  expect(await documentAt(hash, facts, load)).toMatchObject({ code: 'new Shop();\n', faults: [fault] });
});

test('a link brings its code, and is told to be from anybody', async () => {
  const hash = await linkTo({ code: 'a();', lang: 'js', release: 'shop', scenario: 'full' });
  expect(await documentAt(hash, facts, never)).toMatchObject({
    code: 'a();',
    lang: 'js',
    release: 'shop',
    scenario: 'full',
    isForeign: true,
    faults: [],
  });
});

test('of a link, what the site has not is left out and told', async () => {
  const hash = await linkTo({ code: 'a();', lang: 'ts', release: '<b>', scenario: 'none' });
  const shown = await documentAt(hash, facts, never);
  expect(shown.faults).toEqual([
    'The link was made for the release “<b>”, which is not documented here.',
    'The link names the scenario “none”, which there is not: the sandbox is empty.',
  ]);
  expect(shown).not.toHaveProperty('release');
  expect(shown).not.toHaveProperty('scenario');
  const other = await linkTo({ code: 'a();', lang: 'ts', release: 'old', scenario: 'full' });
  expect(await documentAt(other, facts, never)).not.toHaveProperty('scenario');
});

test('a place on the page is nothing to show', () => {
  expect(['', '#new', '#code=', '#example=a'].every((hash) => isDocumentHash(hash))).toBe(true);
  expect(['#_top', '#codes', '#playground-examples'].some((hash) => isDocumentHash(hash))).toBe(false);
});
