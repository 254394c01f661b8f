import { ProblemError } from '../../problem/problem.ts';
import type { Sidebar, WrittenTopic } from '../project.ts';
import { wantedBy } from './placeholders.ts';

/** A tab as a page shows it. */
export interface Topic {
  label: string;
  href: string;
  isCurrent: boolean;
}

/** An entry of a page's sidebar, as far as topics need to know. */
export interface TopicEntry {
  type: 'link' | 'group';
  label: string;
  href?: string;
  entries?: readonly TopicEntry[];
}

/**
 * The topics of a sidebar, in order; none when it has entries of Starlight's only.
 *
 * @throws ProblemError when entries stand beside topics: no page would show them.
 */
export function topicsOf(sidebar: Sidebar): WrittenTopic[] {
  const topics = sidebar.flatMap((entry): WrittenTopic[] => {
    const wanted = wantedBy(entry);
    if (wanted?.entry !== 'topic') return [];
    return [{ label: wanted.label, ...(wanted.link !== undefined && { link: wanted.link }) }];
  });
  if (topics.length === 0 || topics.length === sidebar.length) return topics;
  const beside = sidebar.flatMap((entry) => (wantedBy(entry)?.entry === 'topic' ? [] : [nameOf(entry)]));
  throw new ProblemError([
    {
      where: 'astro.config',
      message: `sidebar: ${beside.join(', ')} stands beside topics, so no page shows it`,
      hint: 'Move it into the `items` of one of them.',
    },
  ]);
}

function nameOf(entry: Sidebar[number]): string {
  if (typeof entry === 'string') return `\`${entry}\``;
  if ('autogenerate' in entry) return `\`${entry.autogenerate.directory}\``;
  if ('slug' in entry) return `\`${entry.slug}\``;
  return `\`${wantedBy(entry)?.label ?? entry.label}\``;
}

/**
 * Which topic a page is part of: the one that lists it, else the one that lists the nearest folder above it. Thousands of
 * pages of models are listed nowhere, and belong to the list that leads to them.
 *
 * @param entries one group for each topic.
 */
export function topicOf(path: string, entries: readonly TopicEntry[]): number | undefined {
  const lengths = entries.map((entry) =>
    Math.max(0, ...hrefs(entry).map((href) => (leadsTo(href, path) ? href.length : 0))),
  );
  const longest = Math.max(0, ...lengths);
  return longest === 0 ? undefined : lengths.indexOf(longest);
}

/** Everything is below the first page, which says nothing. */
function leadsTo(href: string, path: string): boolean {
  return href === path || (href !== '/' && href.endsWith('/') && path.startsWith(href));
}

/** The tabs of a page. */
export function tabs(
  topics: readonly WrittenTopic[],
  entries: readonly TopicEntry[],
  current: number | undefined,
): Topic[] {
  return entries.map((entry, index) => ({
    label: entry.label,
    href: topics[index]?.link ?? hrefs(entry)[0] ?? '/',
    isCurrent: index === current,
  }));
}

/** All addresses of an entry, in order. */
function hrefs({ href, entries = [] }: TopicEntry): string[] {
  return [...(href === undefined ? [] : [href]), ...entries.flatMap((entry) => hrefs(entry))];
}
