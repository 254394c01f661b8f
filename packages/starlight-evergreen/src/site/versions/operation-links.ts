import { getCollection } from 'astro:content';
import { releasePaths } from '../release-paths.ts';
import type { OperationLink } from './version-sidebar.ts';

const known = new Map<string, Promise<OperationLink[]>>();

/** The operations of an earlier version, in the order of their addresses. Read once: each of its pages asks. */
export function operationLinks(release: { id: string; slug: string }): Promise<OperationLink[]> {
  const found = known.get(release.id) ?? readLinks(release);
  // In dev they may be generated anew.
  if (!import.meta.env.DEV) known.set(release.id, found);
  return found;
}

async function readLinks(release: { id: string; slug: string }): Promise<OperationLink[]> {
  const pages = await getCollection('docs', ({ data }) => data.operation?.release === release.id);
  const start = releasePaths(release).operations;
  return pages
    .map(({ id, data }) => ({
      folders: `/${id}`.slice(start.length).split('/').slice(0, -1),
      label: data.sidebar.label ?? data.title,
      href: `/${id}/`,
    }))
    .toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** Without its last slash: `track` comes before `track-tokens`. */
function nameOf({ href }: OperationLink): string {
  return href.slice(0, -1);
}
