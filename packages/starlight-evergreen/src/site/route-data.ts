import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import config from 'virtual:starlight-evergreen/config';
import project from 'virtual:starlight-evergreen/project';
import { feedAddress } from './changes/feed.ts';
import { stepList } from './changes/step-list.ts';
import { breadcrumbList } from './frame/breadcrumb-list.ts';
import { breadcrumbs } from './frame/breadcrumbs.ts';
import { cardMetas } from './cards/card-metas.ts';
import { tellCard } from './cards/rendered-cards.ts';
import { markList } from './frame/mark-list.ts';
import { pagePath } from './page-id.ts';
import { neighbours } from './pagination.ts';
import { earlierNote } from '../reference/pages/earlier-note.ts';
import { releasePaths } from './release-paths.ts';
import { allReleases } from './releases.ts';
import { linksFirst } from './sidebar/links-first.ts';
import { tabs, topicOf } from './sidebar/topics.ts';
import { twinAddress } from './twins/address.ts';
import { familiesOf, versionAt } from './versions/families.ts';
import { markEarlier } from './versions/mark-earlier.ts';
import { operationLinks } from './versions/operation-links.ts';
import { type VersionLink, versionLinks } from './versions/version-links.ts';
import { versionSidebar } from './versions/version-sidebar.ts';

const folders = { ...config, releases: allReleases, guides: project.guides, playground: project.playground };
const operations = config.releases.map((release) => releasePaths(release).operations);

const families = familiesOf(config, project.root);

const hasFeed = stepList(project.root, config.changes.slug).length > 0;

/**
 * What Starlight is told about each page: its part of the sidebar, where its Markdown is, which pages come before and after
 * it. What surrounds a page beyond that is in `locals.starlightEvergreen`.
 */
export const onRequest = defineRouteMiddleware(async ({ locals, site }) => {
  const route = locals.starlightRoute;
  const { id, entry, pagination, toc } = route;
  const path = pagePath(id);
  const whole = linksFirst(route.sidebar, operations);
  const found = versionAt(path, families);
  const versions = found === undefined ? [] : versionLinks(path, found, entry.data.versions);
  const earlier = found?.own.isCurrent === false ? found : undefined;
  const ofSite = partFor(earlier === undefined ? path : releasePaths(earlier.family[0].release).index, whole);
  const { topics } = ofSite;
  const sidebar = earlier === undefined ? ofSite.sidebar : await sidebarOf(earlier, versions, path);
  const isLost = entry.id === '404';
  const crumbs = isLost
    ? []
    : breadcrumbs({
        path,
        title: entry.data.title,
        topic: topics.find(({ isCurrent }) => isCurrent),
        sidebar,
        releases: allReleases,
      });
  markList(path, sidebar);
  route.sidebar = sidebar;
  locals.starlightEvergreen = { topics, breadcrumbs: crumbs, versions, menuOnly: !route.hasSidebar };
  // A page without a sidebar has the menu of phones all the same.
  route.hasSidebar = true;
  // The title alone is no table of contents.
  if (toc?.items.length === 1 && toc.items[0]?.children.length === 0) route.toc = undefined;
  if (isLost) return;
  if (earlier !== undefined) markPage(route, earlier, versions, site);
  const { head } = route;
  head.push({
    tag: 'link',
    attrs: { rel: 'alternate', type: 'text/markdown', href: twinAddress(path) },
    content: '',
  });
  // What nobody should find needs no picture.
  if (project.cards && earlier === undefined) {
    head.push(...cardMetas(path, entry.data, { guides: project.guides, releases: config.releases }, site));
    tellCard(head);
  }
  if (hasFeed && site !== undefined && (path === '/' || path.startsWith(`/${config.changes.slug}/`)))
    head.push({
      tag: 'link',
      attrs: {
        rel: 'alternate',
        type: 'application/rss+xml',
        title: `${project.title}: changes`,
        href: feedAddress(config.changes.slug),
      },
      content: '',
    });
  if (crumbs.length > 0 && site !== undefined)
    head.push({
      tag: 'script',
      attrs: { type: 'application/ld+json' },
      content: breadcrumbList(crumbs, site),
    });
  // Styles lay out the whole page by it, before any of its text has come.
  if (entry.data.operation)
    head.push({ tag: 'meta', attrs: { name: 'page-kind', content: 'operation' }, content: '' });
  const { prev, next } = neighbours(path, earlier === undefined ? whole : sidebar, folders);
  // What a page's front matter says of them stands.
  if (entry.data.prev === undefined) pagination.prev = prev;
  if (entry.data.next === undefined) pagination.next = next;
});

type Sidebar = ReturnType<typeof linksFirst<StarlightSidebar[number]>>;
type StarlightSidebar = App.Locals['starlightRoute']['sidebar'];

type Route = App.Locals['starlightRoute'];
type Earlier = NonNullable<ReturnType<typeof versionAt>>;

async function sidebarOf(
  { own: { release } }: Earlier,
  versions: readonly VersionLink[],
  path: string,
): Promise<Sidebar> {
  const current = versions.find(({ isCurrent }) => isCurrent);
  return versionSidebar(release, await operationLinks(release), current?.href ?? '/', path);
}

/** A page of an earlier version says so, to readers and to search engines. */
function markPage(
  route: Route,
  { own }: Earlier,
  versions: readonly VersionLink[],
  site: URL | undefined,
): void {
  const { data } = route.entry;
  const { version } = own;
  const current = versions.find(({ isCurrent }) => isCurrent);
  // Of lists that are no files.
  if (current !== undefined) data.banner ??= { content: earlierNote(version, current) };
  data.pagefind = false;
  route.head = markEarlier(route.head, { title: data.title, version, links: versions }, site);
}

/** The sidebar of the topic that a page is part of, and the tabs. */
function partFor(path: string, whole: Sidebar) {
  if (project.topics.length === 0) return { sidebar: whole, topics: [] };
  const current = topicOf(path, whole);
  const group = whole[current ?? 0];
  return {
    sidebar: group?.type === 'group' ? group.entries : whole,
    topics: tabs(project.topics, whole, current),
  };
}
