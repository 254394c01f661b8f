import type { SearchIndex } from './search-index.ts';

/** How much a word counts by where it stands. */
const places = { name: 1, context: 0.55, text: 0.4 };

/** A letter or a digit alone tells little. */
const letterWeight = 0.2;

/** What of a query stands in an entry. */
export interface Candidate {
  /** By word of the query, how sure it stands in the entry, times what its place counts. */
  best: number[];
  /** By number of a name, how sure each word of the query stands in it. */
  names: Map<number, number[]>;
}

export interface Gathered {
  /** By number of an entry. */
  candidates: ReadonlyMap<number, Candidate>;
  /** By word of the query, how much it tells: the more, the fewer entries have it. */
  weights: readonly number[];
}

/** Every entry in which a word of the query stands, in whatever form. */
export function gather(
  index: SearchIndex,
  words: readonly string[],
  isShown: (entry: number) => boolean,
): Gathered {
  const candidates = new Map<number, Candidate>();
  const candidate = (entry: number): Candidate => {
    let found = candidates.get(entry);
    if (!found) candidates.set(entry, (found = { best: words.map(() => 0), names: new Map() }));
    return found;
  };
  const weights = words.map((word, at) => {
    const holders = new Set<number>();
    const note = (entry: number, value: number): void => {
      if (!isShown(entry)) return;
      const { best } = candidate(entry);
      best[at] = Math.max(best[at] ?? 0, value);
      holders.add(entry);
    };
    for (const [id, sure] of index.vocabulary.meant(word)) {
      for (const name of index.namesWith(id)) {
        const { entry, weight, partWeight = weight } = index.name(name);
        note(entry, sure * partWeight * places.name);
        if (isShown(entry)) noteName(candidate(entry).names, name, at, sure, words.length);
      }
      for (const entry of index.contextsWith(id)) note(entry, sure * places.context);
      for (const entry of index.textsWith(id)) note(entry, sure * places.text);
    }
    const rarity = Math.log(2 + index.data.entries.length / (1 + holders.size));
    return word.length === 1 ? rarity * letterWeight : rarity;
  });
  return { candidates, weights };
}

function noteName(names: Candidate['names'], name: number, at: number, sure: number, length: number): void {
  const row = names.get(name) ?? Array.from({ length }, () => 0);
  row[at] = Math.max(row[at] ?? 0, sure);
  names.set(name, row);
}
