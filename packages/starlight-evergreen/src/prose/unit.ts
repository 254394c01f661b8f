/**
 * A stretch of prose that is read in one go: a paragraph, a heading, a table's cell. It is as long as its source, so an
 * offset in it is a place in the source: markup is replaced by spaces, and code by a filler.
 */
export interface Unit {
  /** Offset in the source. */
  start: number;
  text: string;
}

/** Stands for code: nothing to spell, but something that was said. */
const mark = '\u{a4}';

/** Spaces, and line ends where they were. */
export function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ');
}

/** The filler, and line ends where they were. */
export function filler(text: string): string {
  return text.replaceAll(/[^\n]/g, mark);
}

const word = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*|\u{a4}+/gu;

/** Words of a text; a piece of code counts as one. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}

/** All units where they stand, and nothing else: as long as the source. */
export function maskOf(source: string, units: readonly Unit[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const { start, text } of units.toSorted((a, b) => a.start - b.start)) {
    if (start < end) continue;
    parts.push(blank(source.slice(end, start)), text);
    end = start + text.length;
  }
  parts.push(blank(source.slice(end)));
  return parts.join('');
}
