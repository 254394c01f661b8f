import type { OlderRelease } from './entry.ts';
import type { Hit } from './hit.ts';
import type { SearchIndex } from './search-index.ts';
import { squash } from './words.ts';

/** A query, and the older releases that it names. */
export interface ReleaseQuery {
  /** What is looked for beside them; the whole query where it says nothing else. */
  rest: string;
  named: ReadonlySet<string>;
}

/** Finds the versions and packages of older releases in a query. */
export function namedReleases(query: string, older: readonly OlderRelease[]): ReleaseQuery {
  const named = new Set<string>();
  const rest = query.split(/\s+/).filter((part) => {
    const word = part.toLowerCase().replace(/^v(?=\d)/, '');
    const found = older.filter(({ words }) => words.includes(word));
    for (const { id } of found) named.add(id);
    return found.length === 0;
  });
  const text = rest.join(' ').trim();
  return { rest: text === '' ? query : text, named };
}

/** Names that only older releases have: whoever writes one in full means it. */
export function onlyOlder(index: SearchIndex, query: string): Hit[] {
  const names = (index.wholes.get(squash(query)) ?? []).map((id) => index.name(id));
  const found = names.map((name) => ({ entry: index.entry(name.entry), name, score: 2 }));
  return found.some(({ entry }) => entry.release === undefined) ? [] : found;
}
