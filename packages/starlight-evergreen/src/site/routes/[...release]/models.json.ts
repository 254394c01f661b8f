import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { nameAnchor } from '../../../reference/pages/name-anchor.ts';
import { releases } from '../../releases.ts';

export const getStaticPaths = (() =>
  releases.map(({ id, slug }) => ({ params: { release: slug }, props: { id } }))) satisfies GetStaticPaths;

/** All exported names of a release's models, each with where it is shown, for the suggestions on the page that says "not found". */
export const GET: APIRoute<{ id: string }> = async ({ props }) => {
  const pages = await getCollection('docs', ({ data }) => data.model?.release === props.id);
  return Response.json(
    pages.flatMap(({ id, data: { title, model } }) => [
      [title, `/${id}/`],
      ...(model?.names ?? []).map((name) => [name, `/${id}/#${nameAnchor(name)}`]),
    ]),
  );
};
