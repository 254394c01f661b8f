import { releasePaths } from './release-paths.ts';

/** A link of the sidebar, or a group of them, as Starlight gives them to a page. */
export type SidebarEntry<Link extends { href: string }> =
  (Link & { type: 'link' }) | { type: 'group'; entries: SidebarEntry<Link>[] };

/** The folders of pages, as the config and the plugin's options name them. */
export interface PageFolders {
  releases: readonly { slug: string }[];
  changes: { slug: string };
  /** Folder of the guides: the page at its address, which lists them, is none that one reads on from. */
  guides: string;
  /** Address of the playground, where nothing is read. */
  playground?: string;
}

/**
 * Which pages a page is read together with: guides and all else that people wrote in one line, the operations of a group
 * in one line. Of the thousands of models none comes next.
 *
 * @returns the name of the line, or undefined when the page stands in none.
 */
export function readingLine(
  path: string,
  { releases, changes, guides, playground }: PageFolders,
): string | undefined {
  // A link to another site, or the list of what is read in order.
  if (!path.startsWith('/') || path === `/${guides}/` || path === playground) return undefined;
  const release = releases.find(({ slug }) => path.startsWith(`/${slug}/`));
  if (release === undefined) return path.startsWith(`/${changes.slug}/`) ? undefined : 'written';
  const { operations } = releasePaths(release);
  return path.startsWith(operations) && path !== operations ? path.replace(/[^/]+\/$/, '') : undefined;
}

/** Pages of changes are read from the older to the newer, while their list begins with the newest. */
function changesLine(path: string, { changes }: PageFolders): string | undefined {
  const start = `/${changes.slug}/`;
  return path.startsWith(start) && path !== start ? path.replace(/[^/]+\/$/, '') : undefined;
}

/** The links before and after a page in its line, in the order of the sidebar; of changes, in the order of time. */
export function neighbours<Link extends { href: string }>(
  path: string,
  sidebar: readonly SidebarEntry<Link>[],
  folders: PageFolders,
): { prev: Link | undefined; next: Link | undefined } {
  const changes = changesLine(path, folders);
  const line = changes ?? readingLine(path, folders);
  if (line === undefined) return { prev: undefined, next: undefined };
  const listed = flatten(sidebar);
  const links =
    changes === undefined
      ? listed.filter(({ href }) => readingLine(href, folders) === line)
      : listed.filter(({ href }) => changesLine(href, folders) === line).toReversed();
  const index = links.findIndex(({ href }) => href === path);
  return index === -1
    ? { prev: undefined, next: undefined }
    : { prev: links[index - 1], next: links[index + 1] };
}

function flatten<Link extends { href: string }>(
  entries: readonly SidebarEntry<Link>[],
): (Link & { type: 'link' })[] {
  return entries.flatMap((entry) => (entry.type === 'link' ? [entry] : flatten(entry.entries)));
}
