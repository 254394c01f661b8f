import type { Entry, Kind } from './entry.ts';
import { isName } from './words.ts';

/** How much what is found counts by what it is: for a query in words, and for one that is written like a name in code. */
const weights: Readonly<Record<Kind, { words: number; name: number }>> = {
  guide: { words: 1, name: 0.9 },
  operation: { words: 0.95, name: 1 },
  error: { words: 0.75, name: 1 },
  page: { words: 0.93, name: 0.85 },
  section: { words: 0.88, name: 0.75 },
  field: { words: 0.6, name: 0.95 },
  model: { words: 0.6, name: 0.85 },
  change: { words: 0.55, name: 0.5 },
};

/** Models that operations take or give stand above the rest. */
const root = { words: 0.75, name: 0.95 };

/** The other place of a field's name. */
const second = 0.85;

/** How much an entry counts for a query. */
export function weightOf({ kind, root: isRoot, second: isSecond }: Entry, query: string): number {
  const form = isName(query) ? 'name' : 'words';
  return (isRoot ? root : weights[kind])[form] * (isSecond ? second : 1);
}
