import type { Place } from '../protocol.ts';

/** Where in a text the parts of a later one stood, in order. */
export type Offsets = readonly (readonly [after: number, before: number])[];

/** Where a place in a text stood in the text that it was made from, line by line. */
export function placeBefore(place: Place, after: string, before: string, offsets: Offsets): Place {
  const offset = offsetOf(after, place);
  const part = offsets.findLast(([start]) => start <= offset);
  if (part === undefined) return place;
  const found = placeAt(before, part[1] + offset - part[0]);
  return found.line === place.line ? found : place;
}

/** A place by its offset. */
export function placeAt(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function offsetOf(text: string, { line, column }: Place): number {
  const before = text.split('\n', line - 1);
  return before.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
}

/** Whether a text has a place; the ends of lines count. */
export function hasPlace(text: string, { line, column }: Place): boolean {
  const found = text.split('\n')[line - 1];
  return found !== undefined && column <= found.length + 1;
}
