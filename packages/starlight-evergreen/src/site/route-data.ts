import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import config from 'virtual:starlight-evergreen/config';
import { pagePath } from './page-id.ts';
import { neighbours } from './pagination.ts';
import { releasePaths } from './release-paths.ts';
import { linksFirst } from './sidebar/links-first.ts';
import { twinAddress } from './twins/address.ts';

const operations = config.releases.map((release) => releasePaths(release).operations);

/**
 * What Starlight is told about each page: the order of its sidebar, where its Markdown is, and which pages come before and
 * after it.
 */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const { id, entry, head, pagination, toc } = locals.starlightRoute;
  const sidebar = linksFirst(locals.starlightRoute.sidebar, operations);
  locals.starlightRoute.sidebar = sidebar;
  // The title alone is no table of contents.
  if (toc?.items.length === 1 && toc.items[0]?.children.length === 0) locals.starlightRoute.toc = undefined;
  if (entry.id === '404') return;
  const path = pagePath(id);
  head.push({
    tag: 'link',
    attrs: { rel: 'alternate', type: 'text/markdown', href: twinAddress(path) },
    content: '',
  });
  const { prev, next } = neighbours(path, sidebar, config);
  // What a page's front matter says of them stands.
  if (entry.data.prev === undefined) pagination.prev = prev;
  if (entry.data.next === undefined) pagination.next = next;
});
