import { type Entry, kinds } from './entry.ts';
import { type Candidate, gather } from './gather.ts';
import type { Hit } from './hit.ts';
import { weightOf } from './kind-weights.ts';
import type { SearchIndex } from './search-index.ts';
import { wholeNames } from './whole-names.ts';
import { soughtWords } from './words.ts';

/** What a name gains of which the query has every word. */
const completeGain = 0.35;
/** What a phrase of the trade gains that the query has among other words: it was put there for just that. */
const phraseGain = 0.7;

/**
 * What fits a query, in no order.
 * @param isShown - whether an entry may be found at all
 */
export function rank(index: SearchIndex, query: string, isShown: (entry: Entry) => boolean): Hit[] {
  const words = soughtWords(query);
  const shown = (entry: number): boolean => isShown(index.entry(entry));
  const { candidates, weights } = gather(index, words, shown);
  const whole = wholeNames(index, query);
  const hits = new Map<number, Hit>();
  for (const [entry, candidate] of candidates)
    hits.set(entry, scored(index, entry, candidate, weights, whole, query));
  // Written as one word, a name has none of the query's words.
  for (const [name, gain] of whole) {
    const { entry } = index.name(name);
    if (!shown(entry)) continue;
    const score = (gain + completeGain) * weightOf(index.entry(entry), query);
    const known = hits.get(entry);
    if (known === undefined || known.score < score)
      hits.set(entry, { entry: index.entry(entry), score, name: index.name(name) });
  }
  return [...hits.values()];
}

function scored(
  index: SearchIndex,
  entry: number,
  { best, names }: Candidate,
  weights: readonly number[],
  whole: ReadonlyMap<number, number>,
  query: string,
): Hit {
  const covered = share(best, weights) ** 1.5;
  let name = index.firstName(entry);
  let gain = 0;
  for (const [id, row] of names) {
    const each = index.name(id);
    const complete = Math.min(1, row.filter((sure) => sure > 0).length / each.words.length);
    const isWhole = complete === 1;
    const fit = share(row, weights) * (isWhole ? each.weight : (each.partWeight ?? each.weight));
    const wholeGain = whole.get(id) ?? 0;
    const gained = isWhole && each.isPhrase && wholeGain === 0 ? phraseGain : completeGain;
    const own = gained * fit * complete + wholeGain * each.weight;
    if (own > gain) [gain, name] = [own, each];
  }
  return { entry: index.entry(entry), score: (covered + gain) * weightOf(index.entry(entry), query), name };
}

function share(values: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  let all = 0;
  for (const [at, weight] of weights.entries()) {
    sum += (values[at] ?? 0) * weight;
    all += weight;
  }
  return all === 0 ? 0 : sum / all;
}

/** The better first; of equals the kind, the shorter name, the name. */
export function inOrder(a: Hit, b: Hit): number {
  return (
    b.score - a.score ||
    kinds.indexOf(a.entry.kind) - kinds.indexOf(b.entry.kind) ||
    a.name.text.length - b.name.text.length ||
    (a.name.text < b.name.text ? -1 : 1)
  );
}
