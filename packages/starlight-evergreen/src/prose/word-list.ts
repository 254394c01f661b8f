import type { Problem } from '../problem/problem.ts';

/** Words of the project that no dictionary knows, one on a line. */
export class WordList {
  readonly #file: string;
  readonly #lines: readonly string[];
  readonly #words: ReadonlySet<string>;
  readonly #used = new Set<string>();

  /**
   * @param file - where the list stands, for its problems
   * @param content - one word on a line; a word in lower case also stands for its capitalised forms
   */
  constructor(file: string, content: string) {
    this.#file = file;
    this.#lines = content.split('\n').filter((line) => line !== '');
    this.#words = new Set(this.#lines);
  }

  /** Whether the list has a word; remembers that it was needed. */
  take(text: string): boolean {
    const found = [text, text.toLowerCase()].find((form) => this.#words.has(form));
    if (found === undefined) return false;
    this.#used.add(found);
    return true;
  }

  /** Words of the list that begin as a word does and are about as long. */
  near(text: string): string[] {
    const start = text.toLowerCase().slice(0, 4);
    return [...this.#words].filter(
      (word) => word.toLowerCase().startsWith(start) && Math.abs(word.length - text.length) <= 2,
    );
  }

  /** What is wrong with the list itself: its order, and words that were not taken by any page. */
  problems(): Problem[] {
    return this.#lines.flatMap((word, index): Problem[] => {
      const where = `${this.#file}:${index + 1}`;
      const before = this.#lines[index - 1];
      const found: Problem[] = [];
      if (before !== undefined && compare(before, word) >= 0) {
        found.push({
          where,
          message: before === word ? `"${word}" stands twice` : `"${word}" stands after "${before}"`,
          hint: 'The list is in alphabetical order, each word once.',
        });
      }
      if (!this.#used.has(word)) {
        found.push({
          where,
          message: `"${word}" is on no page, or in a dictionary by now`,
          hint: 'Remove the line.',
        });
      }
      return found;
    });
  }
}

const collator = new Intl.Collator('en');

function compare(a: string, b: string): number {
  return collator.compare(a, b);
}
