import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import config from 'virtual:starlight-evergreen/config';
import project from 'virtual:starlight-evergreen/project';
import { feedOf } from '../changes/feed.ts';
import { stepList } from '../changes/step-list.ts';

/** What changed from version to version, for readers of feeds. Without an address of the site there is no feed. */
export const GET: APIRoute = ({ site }) => {
  if (site === undefined) return new Response(undefined, { status: 404 });
  return rss(
    feedOf({ steps: stepList(project.root, config.changes.slug), title: project.title, site: site.href }),
  );
};
