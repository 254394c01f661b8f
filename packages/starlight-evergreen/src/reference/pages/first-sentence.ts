import { plainProse } from './prose.ts';

/** Long enough for every sentence that somebody would write. */
const longest = 400;

/** The first sentence of prose from an SDK, as plain text. A dot within a word, as in `balances.create`, ends none. */
export function firstSentence(markdown: string): string {
  const plain = plainProse(markdown, longest);
  return /^.*?[.!?](?=\s|$)(?<!\b(?:e\.g|i\.e|vs|etc)\.)/s.exec(plain)?.[0] ?? plain;
}
