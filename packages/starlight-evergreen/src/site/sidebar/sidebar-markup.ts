import { markup, markupText } from '../../markdown/markup.ts';

/** An entry of a page's sidebar, as Starlight gives it to components. */
export interface MarkupEntry {
  type: 'link' | 'group';
  label: string;
  /** Of a link. */
  href?: string;
  isCurrent?: boolean;
  attrs?: Readonly<Record<string, unknown>>;
  /** Of a group. */
  entries?: readonly MarkupEntry[];
  collapsed?: boolean;
  badge?: unknown;
}

/** Whether entries are nothing but links and groups: a badge has a component of Starlight's. */
export function isPlain(entries: readonly MarkupEntry[]): boolean {
  return entries.every((entry) => entry.badge === undefined && isPlain(entry.entries ?? []));
}

/**
 * The list of a sidebar as Starlight shows it, without its classes and pictures, which `sidebar.css` adds: it is on every
 * page, and is most of what a short page weighs.
 */
export function sidebarMarkup(entries: readonly MarkupEntry[]): string {
  let groups = 0;
  const listOf = (items: readonly MarkupEntry[], top: boolean): string =>
    markup('ul', top ? { class: 'sidebar-list' } : {}, items.map(itemOf));
  const itemOf = (entry: MarkupEntry): string =>
    markup('li', {}, [entry.entries === undefined ? linkOf(entry) : groupOf(entry, entry.entries)]);
  const groupOf = (group: MarkupEntry, items: readonly MarkupEntry[]): string => {
    const isOpen = group.collapsed !== true || hasCurrent(items);
    // What readers open and close is kept by this number.
    const number = String(groups);
    groups += 1;
    return markup('details', isOpen ? { open: true } : {}, [
      markup('summary', {}, [markupText(group.label)]),
      markup('sl-sidebar-restore', { 'data-index': number }, []),
      listOf(items, false),
    ]);
  };
  return listOf(entries, true);
}

function linkOf({ href = '', label, isCurrent = false, attrs = {} }: MarkupEntry): string {
  const written = Object.entries(attrs).flatMap(([name, value]): [string, string | true][] => {
    if (value === undefined || value === null || value === false) return [];
    return [[name, value === true ? value : String(value)]];
  });
  return markup('a', { href, ...(isCurrent && { 'aria-current': 'page' }), ...Object.fromEntries(written) }, [
    markupText(label),
  ]);
}

function hasCurrent(entries: readonly MarkupEntry[]): boolean {
  return entries.some(({ isCurrent, entries: inner }) => isCurrent === true || hasCurrent(inner ?? []));
}
