import { paths } from './site.ts';

/** A link of the sidebar, or a group of them, as Starlight gives them to a page. */
export type SidebarEntry<Link extends { href: string }> =
  (Link & { type: 'link' }) | { type: 'group'; entries: SidebarEntry<Link>[] };

interface Release {
  slug: string;
}

/** Folders of generated pages beside the releases'. */
const generated = ['/changes/'];

/**
 * Which pages a page is read together with: guides and all else that people wrote in one line, the operations of a group
 * in one line. Of the thousands of models none comes next.
 *
 * @returns the name of the line, or undefined when the page stands in none.
 */
export function readingLine(path: string, releases: readonly Release[]): string | undefined {
  // A link to another site.
  if (!path.startsWith('/')) return undefined;
  const release = releases.find(({ slug }) => path.startsWith(`/${slug}/`));
  if (release === undefined)
    return generated.some((folder) => path.startsWith(folder)) ? undefined : 'written';
  const { operations } = paths(release);
  return path.startsWith(operations) && path !== operations ? path.replace(/[^/]+\/$/, '') : undefined;
}

/** The links before and after a page in its line, in the order of the sidebar. */
export function neighbours<Link extends { href: string }>(
  path: string,
  sidebar: readonly SidebarEntry<Link>[],
  releases: readonly Release[],
): { prev: Link | undefined; next: Link | undefined } {
  const line = readingLine(path, releases);
  if (line === undefined) return { prev: undefined, next: undefined };
  const links = flatten(sidebar).filter(({ href }) => readingLine(href, releases) === line);
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
