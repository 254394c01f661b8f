import type { Text } from '@codemirror/state';
import type { Place } from '../../runner/protocol.ts';

/** The position of a place, or of what is nearest to it when the text has changed since. */
export function positionOf(doc: Text, { line, column }: Place): number {
  const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines));
  return Math.min(from + Math.max(column, 1) - 1, to);
}
