import type { Sidebar } from '../project.ts';

type SidebarItem = Sidebar[number];

/** A page that a list for machines names. */
export interface ListedPage {
  title: string;
  path: string;
  description?: string;
}

/** A heading and the pages below it. */
export interface Section {
  title: string;
  pages: ListedPage[];
}

/**
 * The site's pages in reading order, by the headings of its sidebar; generated folders are split by their folders.
 * Pages that people wrote and that the sidebar lacks come last.
 *
 * @param pages all but those of models.
 * @param written whether people wrote the page at a path.
 */
export function sections(
  sidebar: Sidebar,
  pages: ReadonlyMap<string, ListedPage>,
  written: (path: string) => boolean,
): Section[] {
  const found = sidebar
    .flatMap((item) => sectionsOf(item, 'Pages', pages))
    .filter((section) => section.pages.length > 0);
  const listed = new Set(found.flatMap((section) => section.pages.map(({ path }) => path)));
  const rest = [...pages.values()].filter(({ path }) => !listed.has(path) && written(path));
  return rest.length === 0 ? found : [...found, { title: 'More', pages: rest }];
}

function sectionsOf(item: SidebarItem, title: string, pages: ReadonlyMap<string, ListedPage>): Section[] {
  if (typeof item === 'string') return [{ title, pages: pageAt(`/${item}/`, pages) }];
  if ('autogenerate' in item) return folderSections(item.autogenerate.directory, title, pages);
  if ('slug' in item) return [{ title, pages: pageAt(`/${item.slug}/`, pages) }];
  if ('link' in item) {
    return [{ title, pages: pageAt(item.link, pages, item.label) }];
  }
  const inner = item.items.flatMap((child) => sectionsOf(child, item.label, pages));
  // Pages that stand directly in a group, or in one within it, share its heading.
  return [...Map.groupBy(inner, (section) => section.title)].map(([name, same]) => ({
    title: name,
    pages: same.flatMap((section) => section.pages),
  }));
}

function pageAt(path: string, pages: ReadonlyMap<string, ListedPage>, label?: string): ListedPage[] {
  const page = pages.get(path);
  return page === undefined ? [] : [label === undefined ? page : { ...page, title: label }];
}

function folderSections(directory: string, title: string, pages: ReadonlyMap<string, ListedPage>): Section[] {
  const start = `/${directory}/`;
  const inside = [...pages.values()].filter(({ path }) => path.startsWith(start) && path !== start);
  const folders = Map.groupBy(inside, ({ path }) =>
    path.slice(start.length).split('/').slice(0, -2).join('/'),
  );
  return [...folders]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([folder, members]) => ({ title: folder === '' ? title : `${title}: ${folder}`, pages: members }));
}
