import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { modelsPage } from '../../astro-pages.ts';
import { groupModels } from '../../models/group-models.ts';
import { directionLabel } from '../../models/labels.ts';
import { paths, releaseById, releases } from '../../site.ts';
import { modelListTwin } from '../../twins/model-list.ts';

export const getStaticPaths = (() =>
  releases.map(({ id, slug }) => ({ params: { release: slug }, props: { id } }))) satisfies GetStaticPaths;

/** The list of a release's models as Markdown. */
export const GET: APIRoute<{ id: string }> = async ({ props, site, url }) => {
  const release = releaseById(props.id);
  const pages = await getCollection('docs', ({ data }) => data.model?.release === release.id);
  const models = pages.flatMap(({ id, data: { title, model } }) =>
    model
      ? [{ name: title, href: `/${id}/`, facts: `${model.kind}, ${directionLabel(model.direction)}` }]
      : [],
  );
  return new Response(
    modelListTwin(modelsPage(release), groupModels(models), paths(release), (site ?? url).href),
    {
      headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
    },
  );
};
