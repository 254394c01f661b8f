import { getCollection, getEntry } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { modelsPage } from '../../astro-pages.ts';
import { groupModels } from '../../models/group-models.ts';
import { directionLabel } from '../../models/labels.ts';
import { releasePaths } from '../../release-paths.ts';
import { allReleases, releaseById } from '../../releases.ts';
import { modelListTwin } from '../../twins/model-list.ts';

export const getStaticPaths = (() =>
  allReleases.map(({ id, slug }) => ({ params: { release: slug }, props: { id } }))) satisfies GetStaticPaths;

/** The list of a release's models as Markdown. */
export const GET: APIRoute<{ id: string }> = async ({ props, site, url }) => {
  const release = releaseById(props.id);
  const pages = await getCollection('docs', ({ data }) => data.model?.release === release.id);
  const models = pages.flatMap(({ id, data: { title, model } }) =>
    model
      ? [
          {
            name: title,
            href: `/${id}/`,
            facts: `${model.kind}, ${directionLabel(model.direction)}`,
            names: model.names,
          },
        ]
      : [],
  );
  const hasOperations = (await getEntry('docs', `${release.slug}/operations`)) !== undefined;
  const operations = hasOperations ? releasePaths(release).operations : undefined;
  const text = modelListTwin(modelsPage(release), groupModels(models), operations, (site ?? url).href);
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
