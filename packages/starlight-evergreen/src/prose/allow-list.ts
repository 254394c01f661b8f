import type { Problem } from '../problem/problem.ts';

/** What a key of the config lets pass; remembers what was needed. */
export class AllowList {
  readonly #key: string;
  readonly #entries: ReadonlySet<string>;
  readonly #used = new Set<string>();

  /** @param key - where in `docs.config.ts` the entries stand */
  constructor(key: string, entries: Iterable<string>) {
    this.#key = key;
    this.#entries = new Set(entries);
  }

  /** Whether something is allowed; remembers that it was needed. */
  take(entry: string): boolean {
    if (!this.#entries.has(entry)) return false;
    this.#used.add(entry);
    return true;
  }

  /** Entries that no page needed. */
  problems(): Problem[] {
    return [...this.#entries]
      .filter((entry) => !this.#used.has(entry))
      .map((entry) => ({
        where: 'docs.config.ts',
        message: `no page needs "${entry}" of \`${this.#key}\``,
        hint: 'Remove it.',
      }));
  }
}
