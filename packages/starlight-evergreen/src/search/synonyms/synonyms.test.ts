import { expect, test } from 'vitest';
import { ProblemError } from '../../problem/problem.ts';
import type { Entry } from '../entry.ts';
import { checkSynonyms } from './check-synonyms.ts';
import { parseSynonyms } from './read-synonyms.ts';
import { withSynonyms } from './with-synonyms.ts';

const entries: Entry[] = [
  { kind: 'guide', title: 'Sending parcels', address: '/learn/parcels/' },
  { kind: 'section', title: 'Lost', address: '/learn/parcels/#lost', of: 'Sending parcels' },
];
const file = 'words.yaml';

function problemsOf(text: string): string[] {
  return checkSynonyms(parseSynonyms(file, text), entries).map(({ where, message }) => `${where} ${message}`);
}

function refusal(text: string): string[] {
  try {
    parseSynonyms(file, text);
  } catch (error) {
    if (error instanceof ProblemError)
      return error.problems.map(({ where, message }) => `${where} ${message}`);
  }
  return [];
}

test('words lead to their page', () => {
  const { synonyms } = parseSynonyms(file, '# Boxes\n- words: [shipping, a box]\n  page: /learn/parcels/\n');
  expect(withSynonyms(entries, synonyms)[0]).toHaveProperty('synonyms', ['shipping', 'a box']);
  expect(checkSynonyms({ file, synonyms }, entries)).toEqual([]);
});

test('a list that is empty has no words', () => {
  expect(parseSynonyms(file, '').synonyms).toEqual([]);
  expect(parseSynonyms(file, '# Nothing yet\n').synonyms).toEqual([]);
});

test('a place that is not there is named with its line, and with the places that are', () => {
  const text =
    '- words: [shipping]\n  page: /learn/parcels/#list\n\n- words: [freight]\n  page: /learn/boxes/\n';
  expect(checkSynonyms(parseSynonyms(file, text), entries)).toEqual([
    {
      where: 'words.yaml:1',
      message: 'there is no page or heading at /learn/parcels/#list',
      hint: 'Places on that page: #lost',
    },
    {
      where: 'words.yaml:4',
      message: 'there is no page or heading at /learn/boxes/',
      hint: 'Write the path as in a link, with slashes at both ends.',
    },
  ]);
});

test('a word means one thing, whatever its form, and a title needs no synonym', () => {
  const text = `- words: [shipping, Ships]
  page: /learn/parcels/
- words:
    - send parcels
    - …
  page: /learn/parcels/#lost
`;
  expect(problemsOf(text)).toEqual([
    'words.yaml:1 "Ships" stands in line 1 already',
    'words.yaml:4 "send parcels" is the title "Sending parcels"',
    'words.yaml:5 "…" has no letters',
  ]);
});

test('other words are those of titles', () => {
  expect(problemsOf('- words: [box]\n  like: parcel\n')).toEqual([]);
  expect(problemsOf('- words: [box]\n  like: crate\n')).toEqual([
    'words.yaml:1 "crate" of "crate" is in no title',
  ]);
});

test('what is not in its form is refused with its line', () => {
  expect(refusal('words: []')).toEqual(['words.yaml:1 the file is no list']);
  expect(refusal('- parcel\n- words: []\n  page: /a/\n- words: [a]\n- words: [b]\n  pages: /a/\n')).toEqual([
    'words.yaml:1 an entry has the keys `words` and `page` or `like`',
    'words.yaml:2 `words` is a list of words or phrases',
    'words.yaml:4 an entry has either `page`, an address, or `like`, other words',
    'words.yaml:5 there is no key "pages"',
  ]);
  expect(refusal('- words: [a\n')[0]).toMatch(/^words\.yaml:\d no valid YAML: /);
});
