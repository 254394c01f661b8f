import type { Entry, Kind, OlderRelease } from '../../search/entry.ts';
import { markedParts, type Part } from '../../search/marks.ts';
import { addressOf, type Hit } from '../../search/hit.ts';

/** A result as it is shown. All of it is text, never markup. */
export interface Result {
  address: string;
  badge: string;
  title: readonly Part[];
  /** Where it stands, such as the title of its page. */
  trail?: string;
  text?: readonly Part[];
  /** Label of the older release that it belongs to. */
  release?: string;
}

/** What a result is, in a word. */
export const badges: Readonly<Record<Kind, string>> = {
  guide: 'Guide',
  section: 'Guide',
  operation: 'Operation',
  error: 'Error',
  field: 'Field',
  model: 'Model',
  page: 'Page',
  change: 'Change',
};

/**
 * A hit of the index as a result.
 * @param words - those that were found
 */
export function resultOf(hit: Hit, words: ReadonlySet<string>, older: readonly OlderRelease[]): Result {
  const { entry, name } = hit;
  const release = releaseLabel(entry, older);
  const trail = name.isAlias ? `Same shape as ${entry.title}` : entry.of;
  return {
    address: addressOf(hit),
    badge: badges[entry.kind],
    title: markedParts(name.isAlias ? name.text : entry.title, words),
    ...(trail !== undefined && { trail }),
    ...(entry.text !== undefined && { text: markedParts(entry.text, words) }),
    ...(release !== undefined && { release }),
  };
}

export function releaseLabel({ release }: Entry, older: readonly OlderRelease[]): string | undefined {
  return older.find(({ id }) => id === release)?.label;
}
