import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import config from 'virtual:starlight-evergreen/config';
import project from 'virtual:starlight-evergreen/project';
import { feedAddress } from './changes/feed.ts';
import { stepList } from './changes/step-list.ts';
import { breadcrumbList } from './frame/breadcrumb-list.ts';
import { breadcrumbs } from './frame/breadcrumbs.ts';
import { cardMetas } from './cards/card-metas.ts';
import { markList } from './frame/mark-list.ts';
import { pagePath } from './page-id.ts';
import { neighbours } from './pagination.ts';
import { releasePaths } from './release-paths.ts';
import { linksFirst } from './sidebar/links-first.ts';
import { tabs, topicOf } from './sidebar/topics.ts';
import { twinAddress } from './twins/address.ts';

const folders = { ...config, guides: project.guides, playground: project.playground };
const operations = config.releases.map((release) => releasePaths(release).operations);

const hasFeed = stepList(project.root, config.changes.slug).length > 0;

/**
 * What Starlight is told about each page: its part of the sidebar, where its Markdown is, which pages come before and after
 * it. What surrounds a page beyond that is in `locals.starlightEvergreen`.
 */
export const onRequest = defineRouteMiddleware(({ locals, site }) => {
  const route = locals.starlightRoute;
  const { id, entry, head, pagination, toc } = route;
  const path = pagePath(id);
  const whole = linksFirst(route.sidebar, operations);
  const { sidebar, topics } = partFor(path, whole);
  const isLost = entry.id === '404';
  const crumbs = isLost
    ? []
    : breadcrumbs({
        path,
        title: entry.data.title,
        topic: topics.find(({ isCurrent }) => isCurrent),
        sidebar,
        releases: config.releases,
      });
  markList(path, sidebar);
  route.sidebar = sidebar;
  locals.starlightEvergreen = { topics, breadcrumbs: crumbs, menuOnly: !route.hasSidebar };
  // A page without a sidebar has the menu of phones all the same.
  route.hasSidebar = true;
  // The title alone is no table of contents.
  if (toc?.items.length === 1 && toc.items[0]?.children.length === 0) route.toc = undefined;
  if (isLost) return;
  head.push({
    tag: 'link',
    attrs: { rel: 'alternate', type: 'text/markdown', href: twinAddress(path) },
    content: '',
  });
  if (project.cards)
    head.push(...cardMetas(path, entry.data, { guides: project.guides, releases: config.releases }, site));
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
  const { prev, next } = neighbours(path, whole, folders);
  // What a page's front matter says of them stands.
  if (entry.data.prev === undefined) pagination.prev = prev;
  if (entry.data.next === undefined) pagination.next = next;
});

type Sidebar = ReturnType<typeof linksFirst<StarlightSidebar[number]>>;
type StarlightSidebar = App.Locals['starlightRoute']['sidebar'];

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
