import type { Entry, OlderRelease, SearchData } from './entry.ts';
import { namedReleases, onlyOlder } from './older.ts';
import type { Hit } from './hit.ts';
import { inOrder, rank } from './rank.ts';
import { readings } from './readings.ts';
import { SearchIndex } from './search-index.ts';
import { soughtWords } from './words.ts';

/** Of one page at most so many places are shown. */
const mostOfPage = 3;
/** What fits less than the best by this share is noise. */
const leastShare = 0.25;

/** How much more an entry counts whose release the query names. */
const namedWeight = 1.5;

/** What was found for a query. */
export interface Found {
  /** The best first. */
  hits: readonly Hit[];
  /** The words that were found, in lower case. */
  words: ReadonlySet<string>;
}

export interface Search {
  /** Releases that are found only when they are asked for. */
  older: readonly OlderRelease[];
  /** The page at a path, where the search knows it. */
  pageAt(path: string): Entry | undefined;
  /** @param isOlderAsked - whether older releases are asked for */
  find(query: string, isOlderAsked?: boolean): Found;
}

/** The search over what a site's pages are about. */
export function createSearch(data: SearchData): Search {
  const index = new SearchIndex(data);
  const pages = new Map(data.entries.map((entry) => [entry.address, entry]));
  return {
    older: data.older,
    pageAt: (path) => pages.get(path),
    find(query, isOlderAsked = false) {
      const { rest, named } = namedReleases(query, data.older);
      const isAsked = ({ release }: Entry): boolean =>
        release === undefined || isOlderAsked || named.has(release);
      const texts = readings(rest, data.like, (word) => index.corrected(word));
      const hits = texts.flatMap((reading) =>
        rank(index, reading.query, isAsked).map((hit) => ({
          ...hit,
          score: hit.score * reading.weight * (named.has(hit.entry.release ?? '') ? namedWeight : 1),
        })),
      );
      const sought = texts.flatMap((reading) => soughtWords(reading.query));
      return {
        hits: fewOfEach(merge([...onlyOlder(index, rest), ...hits])),
        words: index.vocabulary.meantWords(sought),
      };
    },
  };
}

/** Each entry once, where it fits best. */
function merge(hits: readonly Hit[]): Hit[] {
  const best = new Map<Entry, Hit>();
  for (const hit of hits) {
    const known = best.get(hit.entry);
    if (known === undefined || known.score < hit.score) best.set(hit.entry, hit);
  }
  return [...best.values()].toSorted(inOrder);
}

function fewOfEach(hits: readonly Hit[]): Hit[] {
  const counts = new Map<string, number>();
  const least = (hits[0]?.score ?? 0) * leastShare;
  return hits.filter(({ entry, score }) => {
    const page = entry.address.replace(/#.*/, '');
    const count = counts.get(page) ?? 0;
    counts.set(page, count + 1);
    return score >= least && count < mostOfPage;
  });
}
