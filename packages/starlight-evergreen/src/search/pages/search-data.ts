import type { DocsConfig } from '../../config/index.ts';
import type { SearchData } from '../entry.ts';
import { readSynonyms } from '../synonyms/read-synonyms.ts';
import { withSynonyms } from '../synonyms/with-synonyms.ts';
import { entriesOf, type EntryOptions, olderReleases } from './entries.ts';
import { readSearchPages } from './read-pages.ts';

/**
 * What the search of a site reads: its pages as they stand, and the words of the trade.
 * @param root - the project's folder, absolute
 * @throws ProblemError when the list of synonyms cannot be read
 */
export function searchData(root: string, options: EntryOptions & { docs: DocsConfig }): SearchData {
  const { docs } = options;
  const { synonyms } = readSynonyms(root, docs.search.synonyms);
  const entries = entriesOf(readSearchPages(root), options);
  return {
    entries: withSynonyms(entries, synonyms),
    older: olderReleases(docs.releases),
    like: synonyms.flatMap(({ words, like }) =>
      like === undefined ? [] : words.map(({ text }) => [text, like] as const),
    ),
  };
}
