import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../../files/write-whole.ts';

const listSchema = z.record(z.string(), z.string());

/**
 * Files of a built site that the next build may leave where they are: to remove and write thousands of them takes longer than to
 * see that they are the same. Those that it does not ask for again are removed.
 */
export class LeftFiles {
  /** What was left of the last build, with what each was made from. */
  readonly #left = new Map<string, string>();
  readonly #asked = new Map<string, string>();
  readonly #folders = new Set<string>();
  /** Pages of the last build, of which this one writes most again. */
  readonly #pages: string[] = [];
  readonly #list: string;
  #root = '';
  #started = 0;

  /** @param list - where they are written down */
  constructor(list: string) {
    this.#list = list;
  }

  /** Empties the folder that is built into, but for those files, and pages until it is known which are written again. */
  empty(folder: string): void {
    this.#root = folder;
    // Times of files lag a little behind.
    this.#started = Date.now() - 100;
    this.#left.clear();
    this.#asked.clear();
    this.#folders.clear();
    this.#pages.length = 0;
    const known = readList(this.#list);
    // Not believed twice: this build may fail after it has changed some.
    rmSync(this.#list, { force: true });
    this.#emptyFolder('', known);
  }

  /** The pages are written. @param folder - where they are: the one that was emptied, or below it */
  begin(folder: string): void {
    for (const path of this.#pages) if (!this.#isNew(path)) this.#remove(path);
    if (relative(folder, this.#root) !== '') this.#left.clear();
    this.#root = folder;
  }

  /** Writes a file, unless it is there with that text. */
  write(path: string, text: string): void {
    this.#asked.set(path, '');
    const file = join(this.#root, path);
    if (this.#left.has(path) && readFileSync(file, 'utf8') === text) return;
    this.#makeFolder(dirname(file));
    writeFileSync(file, text);
  }

  /** Copies a file, unless it is there as the copy of one with that digest. */
  copy(source: string, path: string, digest: string): void {
    this.#asked.set(path, digest);
    const file = join(this.#root, path);
    if (this.#left.get(path) === digest && statSync(file).size === statSync(source).size) return;
    this.#makeFolder(dirname(file));
    copyFileSync(source, file);
  }

  /** Removes what was not asked for, and writes down what the next build may leave. */
  end(): void {
    for (const path of this.#left.keys()) {
      if (this.#asked.has(path) || this.#isNew(path)) continue;
      this.#remove(path);
    }
    writeWhole(this.#list, JSON.stringify(Object.fromEntries(this.#asked)));
  }

  #remove(path: string): void {
    rmSync(join(this.#root, path), { force: true });
    this.#removeEmpty(dirname(path));
  }

  /** Somebody else may have written a file to the same place. */
  #isNew(path: string): boolean {
    const stats = statSync(join(this.#root, path), { throwIfNoEntry: false });
    return stats !== undefined && stats.ctimeMs >= this.#started;
  }

  /** @returns whether nothing is in it any more */
  #emptyFolder(path: string, known: Readonly<Record<string, string>>): boolean {
    let isEmpty = true;
    for (const entry of entriesOf(join(this.#root, path))) {
      const own = path === '' ? entry.name : `${path}/${entry.name}`;
      const digest = known[own];
      // As Astro does: a folder may be the work tree of a branch.
      if (own === '.git') isEmpty = false;
      else if (entry.isDirectory()) {
        if (this.#emptyFolder(own, known)) rmdirSync(join(this.#root, own));
        else isEmpty = false;
      } else if (entry.isFile() && digest !== undefined) {
        this.#left.set(own, digest);
        isEmpty = false;
      } else if (entry.isFile() && own.endsWith('.html')) {
        this.#pages.push(own);
        isEmpty = false;
      } else unlinkSync(join(this.#root, own));
    }
    return isEmpty;
  }

  #removeEmpty(path: string): void {
    if (path === '.') return;
    try {
      rmdirSync(join(this.#root, path));
    } catch {
      // Others are in it.
      return;
    }
    this.#removeEmpty(dirname(path));
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function readList(file: string): Readonly<Record<string, string>> {
  try {
    return listSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}
