import SearchableMap from 'minisearch/SearchableMap';
import { editDistance } from './edit-distance.ts';
import { stem } from './words.ts';

/** How sure it is that a word of the pages is meant by a word of the query: 1 when they are the same. */
export type Meant = ReadonlyMap<number, number>;

const sureness = { stem: 0.95, prefix: 0.7, typo: 0.6, twoTypos: 0.4 };

/** All words of the entries, each with a number. */
export class Vocabulary {
  readonly #words = new SearchableMap<number>();
  readonly #stems = new SearchableMap<number[]>();
  readonly #texts: string[] = [];

  add(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const id = this.#texts.length;
    this.#texts.push(word);
    this.#words.set(word, id);
    const root = stem(word);
    const family = this.#stems.get(root);
    if (family) family.push(id);
    else this.#stems.set(root, [id]);
    return id;
  }

  /** The words that one of a query can mean: itself, its other forms, what begins so, and, where it is unknown, its likes. */
  meant(word: string): Meant {
    const found = new Map<number, number>();
    const add = (id: number, sure: number): void => {
      if (sure > (found.get(id) ?? 0)) found.set(id, sure);
    };
    const exact = this.#words.get(word);
    if (exact !== undefined) add(exact, 1);
    for (const id of this.#stems.get(stem(word)) ?? []) add(id, sureness.stem);
    const isKnown = found.size > 0;
    if (word.length >= 2) {
      for (const [longer, id] of this.#words.atPrefix(word))
        add(id, sureness.prefix + 0.2 * (word.length / longer.length));
    }
    if (!isKnown) for (const [id, sure] of this.#likes(word)) add(id, sure);
    return found;
  }

  /** The known word that was most likely meant by one that is unknown and begins none: the one with the fewest slips. */
  corrected(word: string): string | undefined {
    if (this.#words.has(word) || this.#stems.has(stem(word))) return undefined;
    for (const _ of this.#words.atPrefix(word)) return undefined;
    const likes = [...this.#likes(word)].toSorted(([a, sureA], [b, sureB]) => sureB - sureA || a - b);
    return this.#texts[likes[0]?.[0] ?? -1];
  }

  /** The words that those of a query can mean, as they are written. */
  meantWords(words: readonly string[]): Set<string> {
    const ids = words.flatMap((word) => [...this.meant(word).keys()]);
    return new Set(ids.flatMap((id) => this.#texts[id] ?? []));
  }

  /** Words whose letters, or whose first form's letters, are nearly those of a word. */
  *#likes(word: string): Iterable<[number, number]> {
    const allowed = allowedTypos(word);
    if (allowed === 0) return;
    for (const [sought, known] of [
      [word, this.#words.fuzzyGet(word, 2)],
      [stem(word), this.#stems.fuzzyGet(stem(word), 2)],
    ] as const) {
      for (const [other, [ids]] of known ?? []) {
        const distance = editDistance(sought, other);
        if (distance > allowed) continue;
        for (const id of [ids].flat()) yield [id, distance <= 1 ? sureness.typo : sureness.twoTypos];
      }
    }
  }
}

/** How many slips a word of its length may have; numbers have none. */
export function allowedTypos(word: string): number {
  if (/\d/.test(word) || word.length < 4) return 0;
  return word.length < 7 ? 1 : 2;
}
