import { sharedWords, wordsOf } from '../../reference/similarity.ts';

/** So many names are looked at for one. Rare words come first, so that the likely names are among them. */
const enough = 64;
/** A word that more names have than this tells nothing. */
const common = 256;

/** Finds names that share words, without comparing every name with every other. */
export class NameIndex {
  readonly #byWord = new Map<string, string[]>();
  readonly #words = new Map<string, readonly string[]>();

  constructor(names: Iterable<string>) {
    for (const name of names) {
      const words = wordsOf(name);
      this.#words.set(name, words);
      for (const word of new Set(words)) {
        const names = this.#byWord.get(word);
        if (names) names.push(name);
        else this.#byWord.set(word, [name]);
      }
    }
  }

  /** Names of which at least half of the words are those of the given one. */
  like(name: string): string[] {
    const words = wordsOf(name);
    const lists = [...new Set(words)]
      .map((word) => this.#byWord.get(word) ?? [])
      .filter(({ length }) => length > 0 && length <= common)
      .toSorted((a, b) => a.length - b.length);
    const found = new Set<string>();
    for (const list of lists) {
      if (found.size >= enough) break;
      for (const candidate of list) {
        if (sharedWords(words, this.#words.get(candidate) ?? []) >= 0.5) found.add(candidate);
      }
    }
    return [...found];
  }
}
