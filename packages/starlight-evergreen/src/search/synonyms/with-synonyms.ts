import type { Entry } from '../entry.ts';
import type { Synonym } from './synonym.ts';

/** The entries, with the words that mean each of them. */
export function withSynonyms(entries: readonly Entry[], synonyms: readonly Synonym[]): Entry[] {
  const words = new Map<string, string[]>();
  for (const { words: own, page } of synonyms) {
    if (page === undefined) continue;
    words.set(page, [...(words.get(page) ?? []), ...own.map(({ text }) => text)]);
  }
  return entries.map((entry) => {
    const own = words.get(entry.address);
    return own === undefined ? entry : { ...entry, synonyms: own };
  });
}
