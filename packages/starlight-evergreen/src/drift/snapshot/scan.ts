import { factSeparator, patterns } from './spelling.ts';

/** What is wrong with a line, and where in it, counted from 0. Becomes a problem where the line's place is known. */
export class Fault extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.name = 'Fault';
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
 * @throws Fault when there is none
 */
export function readToken(line: string, at: number, pattern: keyof typeof patterns, what: string) {
  const sticky = patterns[pattern];
  sticky.lastIndex = at;
  const found = sticky.exec(line)?.[0];
  if (found === undefined)
    throw new Fault(line[at] === '"' ? 'this quote is not closed' : `${what} is missing here`, at);
  if (!found.startsWith('"')) return { text: found, end: at + found.length };
  const text = parseJson({ text: found, at });
  if (typeof text !== 'string') throw new Fault(`\`${found}\` is not a text`, at);
  return { text, end: at + found.length };
}

/**
 * The name or word that reaches from a place to the end of the line's part.
 * @throws Fault when there is none, or more than one
 */
export function readLast(line: string, at: number, pattern: keyof typeof patterns, what: string): string {
  const { text, end } = readToken(line, at, pattern, what);
  expectEnd(line, end);
  return text;
}

/** @throws Fault when the line goes on */
export function expectEnd(line: string, at: number): void {
  if (at < line.length) throw new Fault(`\`${line.slice(at)}\` does not belong here`, at);
}

/** Spaces there would be taken for a part of the last fact. */
export function expectNoSpaceAtEnd(line: string): void {
  const { length } = line.trimEnd();
  if (length < line.length) throw new Fault('the line ends with a space', length);
}

/** @throws Fault when the part is not JSON */
export function parseJson({ text, at }: Part): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new Fault(`\`${text}\` is not JSON`, at);
  }
}

/**
 * A type and the facts after it, cut where the separator stands outside of quotes.
 * @throws Fault when the quotes of a text are not closed
 */
export function splitFacts(line: string, from: number): Part[] {
  const parts: Part[] = [];
  let at = from;
  const cut = new RegExp(`"(?:[^"\\\\]|\\\\.)*"|"|${factSeparator}`, 'g');
  cut.lastIndex = from;
  for (let found = cut.exec(line); found; found = cut.exec(line)) {
    if (found[0] === '"') throw new Fault('this quote is not closed', found.index);
    if (found[0] !== factSeparator) continue;
    parts.push({ text: line.slice(at, found.index), at });
    at = found.index + factSeparator.length;
  }
  parts.push({ text: line.slice(at), at });
  return parts;
}
