/** One popover's text. */
export interface Hover {
  /** A type, as TypeScript prints it. */
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

/** Longer types say little in a popover and much in bytes. */
const LONGEST_TYPE = 600;
const LONGEST_DOCS = 500;

/** Collects hovers, each distinct one once. */
export class HoverTable {
  readonly #indexes = new Map<string, number>();

  /** The index to put on the token. */
  add(hover: Hover): number {
    const record =
      clean(hover.type, LONGEST_TYPE) + (hover.docs ? UNIT + clean(hover.docs, LONGEST_DOCS) : '');
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
  const plain = text.replaceAll(RECORD, ' ').replaceAll(UNIT, ' ').trim();
  if (plain.length <= longest) return plain;
  return `${plain.slice(0, longest - 1)}…`;
}
