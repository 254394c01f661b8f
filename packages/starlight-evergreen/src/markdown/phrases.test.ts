import fc from 'fast-check';
import type { PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { expect, it } from 'vitest';
import { emphasis, heading, inlineCode, link, list, paragraph, table, text } from './build.ts';
import { createPhraseHandlers } from './phrases.ts';

const options: Options = {
  bullet: '-',
  extensions: [gfmToMarkdown(), { unsafe: [{ character: ':', after: 'a', inConstruct: 'phrasing' }] }],
};
const remembering: Options = { ...options, handlers: createPhraseHandlers(options) };

// Few letters, so that the same phrases come again in other places.
const words = fc.array(
  fc.constantFrom(...'a1 `|[]()<&*_#!:.-+\n\\~@>=/', 'www.', 'http://a', ' · ', 'a]:', 'a, b', '/a/#b'),
  {
    maxLength: 4,
  },
);
const value = words.map((parts) => parts.join(''));
const leaf: fc.Arbitrary<PhrasingContent> = fc.oneof(
  value.map((each) => text(each)),
  value.map((each) => inlineCode(each)),
  fc.constant<PhrasingContent>({ type: 'break' }),
);
const phrase = fc.oneof(
  leaf,
  fc.tuple(value, fc.array(leaf, { maxLength: 2 })).map(([url, inner]) => link(url, ...inner)),
  fc.array(leaf, { minLength: 1, maxLength: 2 }).map((inner) => emphasis(...inner)),
);
const phrases = fc.array(phrase, { minLength: 1, maxLength: 4 });
const block: fc.Arbitrary<RootContent> = fc.oneof(
  phrases.map((inner) => paragraph(...inner)),
  phrases.map((inner) => heading(2, ...inner)),
  phrases.map((inner) => list([inner])),
  phrase.map((inner) => table(['left'], [[inner]])),
);

it('writes what the library writes, also of a phrase that it has written in another place', () => {
  fc.assert(
    fc.property(block, (each) => {
      expect(toMarkdown(each, remembering)).toBe(toMarkdown(each, options));
    }),
    { numRuns: 3000 },
  );
});

it('keeps a link apart that begins a line, where it could be taken for a definition', () => {
  const name = link('b', inlineCode('a]:'));
  expect(toMarkdown(paragraph('x ', name), remembering)).toBe('x [`a]:`](b)\n');
  expect(toMarkdown(paragraph(name), remembering)).toBe('[`a]:`](b "")\n');
});
