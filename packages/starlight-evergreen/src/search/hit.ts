import { nameAnchor } from '../reference/pages/name-anchor.ts';
import type { Entry } from './entry.ts';
import type { EntryName } from './names.ts';

/** Something found, and how well it fits. */
export interface Hit {
  entry: Entry;
  score: number;
  /** The name of it that fits best: its title, unless it was found by another. */
  name: EntryName;
}

/** Where a hit leads: the place of the name that was found, or the entry's own. */
export function addressOf({ entry, name }: Hit): string {
  return name.isAlias ? `${entry.address}#${nameAnchor(name.text)}` : entry.address;
}
