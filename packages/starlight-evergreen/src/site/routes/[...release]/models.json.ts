import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { releases } from '../../releases.ts';

export const getStaticPaths = (() =>
  releases.map(({ id, slug }) => ({ params: { release: slug }, props: { id } }))) satisfies GetStaticPaths;

/** Names and addresses of a release's models, for the suggestions on the page that says "not found". */
export const GET: APIRoute<{ id: string }> = async ({ props }) => {
  const pages = await getCollection('docs', ({ data }) => data.model?.release === props.id);
  return Response.json(pages.map(({ id, data }) => [data.title, `/${id}/`]));
};
