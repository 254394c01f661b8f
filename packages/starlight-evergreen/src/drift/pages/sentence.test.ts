import { expect, it } from 'vitest';
import { sentencePhrases } from './sentence.ts';

it.each([
  ['`A.b` is now required', ['<A.b>', ' is now required']],
  ['`A` is now `B`, was `C`', ['<A>', ' is now ', '<B>', ', was ', '<C>']],
  ['`` a`b `` is gone', ['<a`b>', ' is gone']],
  ['``` `` ``` is gone', ['<``>', ' is gone']],
  ['`a\nb` is gone', ['<a b>', ' is gone']],
  ['a ` b', ['a ` b']],
  ['<b>no</b> [code](/x)', ['<b>no</b> [code](/x)']],
  ['', []],
])('%j is made of code and text', (sentence, parts) => {
  const phrases = sentencePhrases(sentence).map((node) =>
    node.type === 'inlineCode' ? `<${node.value}>` : node.type === 'text' ? node.value : node.type,
  );
  expect(phrases).toEqual(parts);
});
