import { factSeparator, patterns } from './spelling.ts';

/** What is wrong with a line, and where in it, counted from 0. Becomes a problem where the line's place is known. */
export class LineError extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.name = 'LineError';
    this.at = at;
  }
}

/** A part of a line. */
export interface Part {
  text: string;
  /** Where in the line it begins, counted from 0. */
  at: number;
}

/**
 * The name or word that begins at a place, out of its quotes, and where it ends.
 * @param what - what is expected there, for the message: `a name`
 * @throws LineError when there is none
 */
export function readToken(line: string, at: number, pattern: keyof typeof patterns, what: string) {
  const sticky = patterns[pattern];
  sticky.lastIndex = at;
  const found = sticky.exec(line)?.[0];
  if (found === undefined)
    throw new LineError(line[at] === '"' ? 'this quote is not closed' : `${what} is missing here`, at);
  if (!found.startsWith('"')) return { text: found, end: at + found.length };
  const text = parseJson({ text: found, at });
  if (typeof text !== 'string') throw new LineError(`\`${found}\` is not a text`, at);
  return { text, end: at + found.length };
}

/**
 * The name or word that reaches from a place to the end of the line's part.
 * @throws LineError when there is none, or more than one
 */
export function readLast(line: string, at: number, pattern: keyof typeof patterns, what: string): string {
  const { text, end } = readToken(line, at, pattern, what);
  expectEnd(line, end);
  return text;
}

/** @throws LineError when the line goes on */
export function expectEnd(line: string, at: number): void {
  if (at < line.length) throw new LineError(`\`${line.slice(at)}\` does not belong here`, at);
}

/** Spaces there would be taken for a part of the last fact. */
export function expectNoSpaceAtEnd(line: string): void {
  const { length } = line.trimEnd();
  if (length < line.length) throw new LineError('the line ends with a space', length);
}

/** @throws LineError when the part is not JSON */
export function parseJson({ text, at }: Part): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new LineError(`\`${text}\` is not JSON`, at);
  }
}

/**
 * A type and the facts after it, cut where the separator stands outside of quotes.
 * @throws LineError when the quotes of a text are not closed
 */
export function splitFacts(line: string, from: number): Part[] {
  return splitOutsideQuotes(line, from, factSeparator);
}

/**
 * The parts of a text between separators that stand outside of quotes.
 * @throws LineError when the quotes of a text are not closed
 */
export function splitOutsideQuotes(line: string, from: number, separator: string): Part[] {
  const parts: Part[] = [];
  let at = from;
  const cut = new RegExp(`"(?:[^"\\\\]|\\\\.)*"|"|${separator}`, 'g');
  cut.lastIndex = from;
  for (let found = cut.exec(line); found; found = cut.exec(line)) {
    if (found[0] === '"') throw new LineError('this quote is not closed', found.index);
    if (found[0] !== separator) continue;
    parts.push({ text: line.slice(at, found.index), at });
    at = found.index + separator.length;
  }
  parts.push({ text: line.slice(at), at });
  return parts;
}
