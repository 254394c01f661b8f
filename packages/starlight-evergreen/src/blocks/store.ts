import { readFileSync } from 'node:fs';
import { writeWhole } from '../files/write-whole.ts';

/** How a value becomes JSON and back. `intern` gives a text a number, under which it is stored once. */
export interface Codec<Value, Stored> {
  encode(value: Value, intern: (text: string) => number): Stored;
  decode(stored: Stored, text: (id: number) => string): Value;
}

const newline = 0x0a;

/**
 * Values under keys in one file, made to open fast: each line is one JSON text, and a line is parsed
 * only when it is asked for. First a header, then a line for each entry (key, space, value), then the shared texts.
 */
export class Store<Value, Stored> {
  readonly #path: string;
  readonly #format: string;
  readonly #codec: Codec<Value, Stored>;
  readonly #fresh = new Map<string, Value>();
  readonly #used = new Set<string>();
  #lines: Lines | undefined;

  /** A file of another `format`, or a damaged one, counts as empty. Nothing is read until it is needed. */
  constructor(path: string, format: string, codec: Codec<Value, Stored>) {
    this.#path = path;
    this.#format = format;
    this.#codec = codec;
  }

  get(key: string): Value | undefined {
    const lines = this.#open();
    const value = this.#fresh.get(key) ?? this.#stored(lines, key);
    if (value !== undefined) this.#used.add(key);
    return value;
  }

  set(key: string, value: Value): void {
    this.#used.add(key);
    this.#fresh.set(key, value);
  }

  /** Writes what is new, at once or not at all. With `prune`, entries that nobody asked for are left out. */
  flush({ prune = false } = {}): void {
    const lines = this.#open();
    const kept = [...lines.entries.keys()].filter(
      (key) => !this.#fresh.has(key) && (!prune || this.#used.has(key)),
    );
    if (this.#fresh.size === 0 && kept.length === lines.entries.size) return;
    writeWhole(this.#path, this.#render(lines, kept));
    this.#fresh.clear();
    this.#lines = undefined;
  }

  #open(): Lines {
    this.#lines ??= readLines(this.#path, this.#format);
    return this.#lines;
  }

  #stored(lines: Lines, key: string): Value | undefined {
    const line = lines.entries.get(key);
    if (line === undefined) return undefined;
    try {
      const stored: Stored = JSON.parse(lines.read(line).slice(key.length + 1));
      return this.#codec.decode(stored, lines.text);
    } catch {
      // A damaged entry is as good as none: what it held is worked out again.
      return undefined;
    }
  }

  #render(lines: Lines, kept: readonly string[]): string {
    const texts = new Map<string, number>();
    const intern = (text: string): number => {
      const id = texts.get(text) ?? texts.size;
      texts.set(text, id);
      return id;
    };
    const entries: string[] = [];
    const add = (key: string, value: Value): void => {
      entries.push(`${key} ${JSON.stringify(this.#codec.encode(value, intern))}`);
    };
    for (const key of kept) {
      const value = this.#stored(lines, key);
      if (value !== undefined) add(key, value);
    }
    for (const [key, value] of this.#fresh) add(key, value);
    const header = JSON.stringify({ format: this.#format, entries: entries.length, texts: texts.size });
    return `${[header, ...entries, ...Array.from(texts.keys(), (text) => JSON.stringify(text))].join('\n')}\n`;
  }
}

interface Lines {
  /** Line number by key. */
  entries: Map<string, number>;
  read: (line: number) => string;
  /** A shared text by its number; the same string each time. */
  text: (id: number) => string;
}

function readLines(path: string, format: string): Lines {
  const empty: Lines = { entries: new Map(), read: () => '', text: () => '' };
  let buffer: Buffer;
  try {
    buffer = readFileSync(path);
  } catch {
    return empty;
  }
  const starts = [0];
  for (let end = buffer.indexOf(newline); end !== -1; end = buffer.indexOf(newline, end + 1)) {
    starts.push(end + 1);
  }
  const read = (line: number): string => buffer.toString('utf8', starts[line], (starts[line + 1] ?? 1) - 1);
  const header = readHeader(read(0));
  const whole = header?.format === format && starts.length === 2 + header.entries + header.texts;
  if (header === undefined || !whole) return empty;
  const entries = new Map<string, number>();
  for (let line = 1; line <= header.entries; line += 1) {
    const start = starts[line] ?? 0;
    entries.set(buffer.toString('latin1', start, buffer.indexOf(' ', start)), line);
  }
  const texts: string[] = [];
  return { entries, read, text: (id) => (texts[id] ??= JSON.parse(read(1 + entries.size + id))) };
}

interface Header {
  format: string;
  entries: number;
  texts: number;
}

function readHeader(line: string): Header | undefined {
  try {
    const header: Header = JSON.parse(line);
    return header;
  } catch {
    return undefined;
  }
}
