import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../../files/write-whole.ts';

/** By name where a text stands in the file of all of them. */
const indexSchema = z.record(z.string(), z.tuple([z.number(), z.number()]));

/** What a name begins with, as no text of a page does. */
const mark = '\0page-text:';

/** The name of the file of texts, in Astro's cache. */
export const pageTextsFile = 'page-texts';

/**
 * The HTML of pages beside Astro's store of them, in which names stand for it. Astro writes all of its store anew, letter by
 * letter, when a page has changed.
 */
export class PageTexts {
  readonly #file: string;
  readonly #texts = new Map<string, Buffer>();
  #hasNew = false;

  /** @param file - without an ending. What cannot be read counts as empty. */
  constructor(file: string) {
    this.#file = file;
    try {
      const index = indexSchema.parse(JSON.parse(readFileSync(`${file}.json`, 'utf8')));
      const all = readFileSync(`${file}.html`);
      for (const [name, [start, end]] of Object.entries(index))
        if (end <= all.length) this.#texts.set(name, all.subarray(start, end));
    } catch {
      this.#texts.clear();
    }
  }

  /** @returns its name */
  add(text: string): string {
    const name = mark + createHash('sha256').update(text).digest('base64url');
    if (!this.#texts.has(name)) {
      this.#texts.set(name, Buffer.from(text));
      this.#hasNew = true;
    }
    return name;
  }

  has(name: string): boolean {
    return this.#texts.has(name);
  }

  /** The text with a name, and anything else as it is. @throws when there is no such text */
  resolve(value: unknown): unknown {
    if (typeof value !== 'string' || !value.startsWith(mark)) return value;
    const text = this.#texts.get(value);
    if (text === undefined)
      throw new Error(`${this.#file}.html has not all pages. Build again with --force.`);
    return text.toString();
  }

  /** Keeps the texts with these names, and no others. */
  write(names: Iterable<string>): void {
    const kept = new Map([...new Set(names)].map((name) => [name, this.#texts.get(name) ?? Buffer.alloc(0)]));
    if (!this.#hasNew && kept.size === this.#texts.size) return;
    const index: Record<string, [start: number, end: number]> = {};
    let end = 0;
    for (const [name, { length }] of kept) index[name] = [end, (end += length)];
    mkdirSync(dirname(this.#file), { recursive: true });
    // Never an index beside the texts of another one.
    rmSync(`${this.#file}.json`, { force: true });
    writeWhole(`${this.#file}.html`, Buffer.concat([...kept.values()]));
    writeWhole(`${this.#file}.json`, JSON.stringify(index));
  }
}
