interface Entry {
  type: 'link' | 'group';
  href?: string;
  isCurrent?: boolean;
  attrs?: Record<string, unknown>;
  entries?: Entry[];
}

/**
 * Marks the list that a page is in, when the sidebar does not name the page: readers see where they are on the page of each
 * model too. It is the current item of its set, not the current page.
 */
export function markList<Item extends Entry>(path: string, sidebar: readonly Item[]): void {
  const links = flatten(sidebar);
  if (links.some(({ href, isCurrent }) => isCurrent || href === path)) return;
  const [list] = links
    .filter(({ href }) => href !== undefined && href !== '/' && path.startsWith(href))
    .toSorted((a, b) => (b.href?.length ?? 0) - (a.href?.length ?? 0));
  if (list !== undefined) list.attrs = { ...list.attrs, 'aria-current': 'true' };
}

function flatten(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => (entry.entries === undefined ? [entry] : flatten(entry.entries)));
}
