import SearchableMap from 'minisearch/SearchableMap';
import type { Entry, SearchData } from './entry.ts';
import { type EntryName, namesOf } from './names.ts';
import { Vocabulary } from './vocabulary.ts';
import { squash, stem, wordsOf } from './words.ts';

/** A name as it is searched. */
export interface IndexedName extends EntryName {
  entry: number;
  /** Numbers of its words. */
  words: readonly number[];
}

/** The entries, and where each of their words stands. */
export class SearchIndex {
  readonly data: SearchData;
  readonly vocabulary = new Vocabulary();
  readonly #names: IndexedName[] = [];
  /** By entry, the number of its first name. */
  readonly #titles: number[] = [];
  /** By squashed name, the numbers of the names that are so. */
  readonly wholes = new SearchableMap<number[]>();
  /** By the first forms of their words, in their order and in alphabetical order, the numbers of names. */
  readonly #forms = new Map<string, number[]>();
  readonly #sortedForms = new Map<string, number[]>();
  /** By word, the names that have it. */
  readonly #inNames: number[][] = [];
  /** By word, the entries whose text has it. */
  readonly #inTexts: number[][] = [];
  /** By word, the entries on whose page it stands in a heading, or that belong to what it names. */
  readonly #inContexts: number[][] = [];

  constructor(data: SearchData) {
    this.data = data;
    const pages = new Map(data.entries.map(({ address }, index) => [address, index]));
    for (const [index, entry] of data.entries.entries()) {
      this.#titles.push(this.#names.length);
      for (const name of namesOf(entry)) this.#addName(index, name);
      this.#addWords(this.#inTexts, index, entry.text);
      this.#addWords(this.#inContexts, index, entry.of);
      const page = pages.get(entry.address.replace(/#.*/, ''));
      if (entry.kind === 'section' && page !== undefined) this.#addWords(this.#inContexts, page, entry.title);
    }
  }

  name(id: number): IndexedName {
    const name = this.#names[id];
    if (name === undefined) throw new Error(`There is no name ${id}.`);
    return name;
  }

  entry(id: number): Entry {
    const entry = this.data.entries[id];
    if (entry === undefined) throw new Error(`There is no entry ${id}.`);
    return entry;
  }

  /** The title of an entry. */
  firstName(entry: number): IndexedName {
    return this.name(this.#titles[entry] ?? -1);
  }

  namesWith(word: number): readonly number[] {
    return this.#inNames[word] ?? [];
  }

  textsWith(word: number): readonly number[] {
    return this.#inTexts[word] ?? [];
  }

  contextsWith(word: number): readonly number[] {
    return this.#inContexts[word] ?? [];
  }

  /** What was meant by a word that is unknown, and no name without its separators. */
  corrected(word: string): string | undefined {
    for (const _ of this.wholes.atPrefix(word)) return undefined;
    return this.vocabulary.corrected(word);
  }

  /** Names of which these words are forms. */
  inForms(words: readonly string[]): readonly number[] {
    return this.#forms.get(formOf(words)) ?? [];
  }

  /** Names of which these words are forms, in whatever order. */
  inAnyOrder(words: readonly string[]): readonly number[] {
    return this.#sortedForms.get(sortedFormOf(words)) ?? [];
  }

  #addName(entry: number, name: EntryName): void {
    const words = wordsOf(name.text).map(({ word }) => word);
    const id = this.#names.length;
    const ids = words.map((word) => this.vocabulary.add(word));
    this.#names.push({ ...name, entry, words: ids });
    for (const word of new Set(ids)) push(this.#inNames, word, id);
    const whole = squash(name.text);
    const same = this.wholes.get(whole);
    if (same) same.push(id);
    else this.wholes.set(whole, [id]);
    pushTo(this.#forms, formOf(words), id);
    if (words.length > 1) pushTo(this.#sortedForms, sortedFormOf(words), id);
  }

  #addWords(lists: number[][], entry: number, text: string | undefined): void {
    if (text === undefined) return;
    const ids = wordsOf(text).map(({ word }) => this.vocabulary.add(word));
    for (const word of new Set(ids)) if (lists[word]?.at(-1) !== entry) push(lists, word, entry);
  }
}

function formOf(words: readonly string[]): string {
  return words.map((word) => stem(word)).join(' ');
}

function sortedFormOf(words: readonly string[]): string {
  return words
    .map((word) => stem(word))
    .toSorted()
    .join(' ');
}

function pushTo(lists: Map<string, number[]>, at: string, value: number): void {
  const list = lists.get(at);
  if (list) list.push(value);
  else lists.set(at, [value]);
}

function push(lists: number[][], at: number, value: number): void {
  const list = lists[at];
  if (list) list.push(value);
  else lists[at] = [value];
}
