import { parseType } from '../parse-type.ts';
import type { SnapshotType } from '../type.ts';

/** A type from its text, as a report has it. */
export function typeFrom(text: string): SnapshotType {
  return parseType({ text, at: 0 });
}
