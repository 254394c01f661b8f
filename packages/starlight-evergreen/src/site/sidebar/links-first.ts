/** An entry of the sidebar as a page gets it. */
interface Entry {
  type: 'link' | 'group';
  href?: string;
}

/**
 * Puts the pages of a group before the groups within it, among which Starlight sorts them by name. Only in groups whose
 * pages all begin with one of `starts`: the order of any other was written by somebody.
 */
export function linksFirst<Item extends Entry & { entries?: Item[] }>(
  entries: readonly Item[],
  starts: readonly string[],
): Item[] {
  const inner = entries.map((entry) =>
    entry.entries === undefined ? entry : { ...entry, entries: linksFirst(entry.entries, starts) },
  );
  if (!inner.every((entry) => isBelow(entry, starts))) return inner;
  return [...inner.filter(({ type }) => type === 'link'), ...inner.filter(({ type }) => type === 'group')];
}

function isBelow<Item extends Entry & { entries?: Item[] }>(
  { href, entries }: Item,
  starts: readonly string[],
): boolean {
  if (entries !== undefined) return entries.every((entry) => isBelow(entry, starts));
  return href !== undefined && starts.some((start) => href.startsWith(start));
}
