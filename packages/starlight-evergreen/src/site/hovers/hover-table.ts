import { shownDocs, shownType } from './hover-text.ts';
import { markLinks, type PageFinder } from './type-links.ts';

/** What one card says. */
export interface Hover {
  /** A type, as TypeScript prints it; read back, with the marks of `type-links.ts`. */
  type: string;
  /** TSDoc, plain text. */
  docs: string;
}

/**
 * The hovers of a block travel in one attribute. Record and unit separators need no escaping in HTML,
 * so types with quotes stay short, and gzip finds the repetitions between blocks.
 */
const RECORD = '\u241E';
const UNIT = '\u241F';

/** These two, and the mark of links. */
const separators = /[\u241D-\u241F]/g;

/** Longer types say little in a card and much in bytes. */
const LONGEST_TYPE = 600;
const LONGEST_DOCS = 500;

/** Collects hovers, each distinct one once. */
export class HoverTable {
  readonly #indexes = new Map<string, number>();
  readonly #pages: PageFinder | undefined;

  /** @param pages where names in types lead, for a block that is about a release */
  constructor(pages?: PageFinder) {
    this.#pages = pages;
  }

  /** The index to put on the token. */
  add({ type, docs }: Hover): number {
    const shown = clean(shownType(type), LONGEST_TYPE);
    const marked = this.#pages === undefined ? shown : markLinks(shown, this.#pages);
    const record = marked + (docs ? UNIT + clean(shownDocs(docs), LONGEST_DOCS) : '');
    const known = this.#indexes.get(record);
    if (known !== undefined) return known;
    const index = this.#indexes.size;
    this.#indexes.set(record, index);
    return index;
  }

  get size(): number {
    return this.#indexes.size;
  }

  /** The attribute's value. */
  toString(): string {
    return [...this.#indexes.keys()].join(RECORD);
  }
}

/** The hover at an index of an attribute written by {@link HoverTable}. */
export function readHover(table: string, index: number): Hover | undefined {
  const record = table.split(RECORD)[index];
  if (record === undefined) return undefined;
  const [type = '', docs = ''] = record.split(UNIT);
  return { type, docs };
}

function clean(text: string, longest: number): string {
  const plain = text.replaceAll(separators, ' ').trim();
  if (plain.length <= longest) return plain;
  return `${plain.slice(0, longest - 1)}…`;
}
