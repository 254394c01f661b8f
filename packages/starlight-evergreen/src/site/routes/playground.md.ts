import type { APIRoute } from 'astro';
import project from 'virtual:starlight-evergreen/project';
import facts from 'virtual:playground';
import { playgroundPage } from '../astro-pages.ts';
import { playgroundTwin } from '../twins/playground.ts';

/** The playground as Markdown: what it is, and how a link to it is made. */
export const GET: APIRoute = ({ site, url }) => {
  const text = playgroundTwin(playgroundPage(project.playground), facts, (site ?? url).href);
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
