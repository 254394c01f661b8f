import { releasePaths } from '../release-paths.ts';
import type { Topic, TopicEntry } from '../sidebar/topics.ts';

/** A step on the way to a page; the last one is the page itself. */
export interface Crumb {
  label: string;
  /** A group of the sidebar has no page of its own. */
  href?: string;
}

/** What the way to a page is told from. */
export interface Way {
  path: string;
  title: string;
  /** The tab that it is part of. */
  topic: Topic | undefined;
  /** The sidebar that it shows. */
  sidebar: readonly TopicEntry[];
  releases: readonly { slug: string }[];
}

/** The steps from a tab to a page; none for the page that the tab leads to, nor for one that stands alone. */
export function breadcrumbs(way: Way): Crumb[] {
  const { path, title, topic } = way;
  if (topic?.href === path) return [];
  const start = topic === undefined ? [] : [{ label: topic.label, href: topic.href }];
  const trail = trailTo(path, way.sidebar);
  const nearest = trail ?? trailTo(listAbove(path, way.sidebar), way.sidebar) ?? [];
  const end = trail === undefined ? [...listsBetween(way, nearest), { label: title, href: path }] : [];
  const steps = [...start, ...nearest, ...end];
  const crumbs = [...steps.slice(0, -1).filter(({ href }) => href !== path), ...steps.slice(-1)];
  return crumbs.length < 2 ? [] : crumbs;
}

/** The groups that a link stands in, and the link. A group whose first link leads to the folder of the others leads there too. */
function trailTo(path: string | undefined, entries: readonly TopicEntry[]): Crumb[] | undefined {
  for (const { label, href, entries: inner } of entries) {
    if (href !== undefined && href === path) return [{ label, href }];
    const below = inner && trailTo(path, inner);
    if (inner === undefined || below === undefined) continue;
    const list = folderOf(inner);
    if (list === undefined) return [{ label }, ...below];
    return list === path ? [{ label, href: list }] : [{ label, href: list }, ...below];
  }
  return undefined;
}

function folderOf(entries: readonly TopicEntry[]): string | undefined {
  const [first, ...others] = allHrefs(entries);
  return first !== undefined && others.length > 0 && others.every((href) => href.startsWith(first))
    ? first
    : undefined;
}

/** The nearest page above one that the sidebar lists. */
function listAbove(path: string, entries: readonly TopicEntry[]): string | undefined {
  return allHrefs(entries)
    .filter((href) => href !== '/' && href !== path && path.startsWith(href))
    .toSorted((a, b) => b.length - a.length)[0];
}

function allHrefs(entries: readonly TopicEntry[]): string[] {
  return entries.flatMap(({ href, entries: inner = [] }) => [
    ...(href === undefined ? [] : [href]),
    ...allHrefs(inner),
  ]);
}

/** Of an older release the sidebar names its first page only: its lists come between. */
function listsBetween({ path, releases }: Way, before: readonly Crumb[]): Crumb[] {
  return releases.flatMap((release) => {
    const { models, operations, fields } = releasePaths(release);
    return [
      { label: 'Models', href: models },
      { label: 'Operations', href: operations },
      { label: 'Fields', href: fields },
    ].filter(
      ({ href }) => path.startsWith(href) && path !== href && !before.some((crumb) => crumb.href === href),
    );
  });
}
