import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import config from 'virtual:starlight-evergreen/config';
import project from 'virtual:starlight-evergreen/project';
import { changesFolder, stepDataFiles } from '../changes/step-list.ts';

export const getStaticPaths = (() =>
  stepDataFiles(project.root, config.changes.slug).map((name) => ({
    params: { name },
  }))) satisfies GetStaticPaths;

/** What changed for each operation and each model in a step: pages of changes are narrowed with it. */
export const GET: APIRoute = ({ params }) => {
  const file = join(changesFolder(project.root, config.changes.slug), `${params.name}.json`);
  return new Response(readFileSync(file, 'utf8'), { headers: { 'Content-Type': 'application/json' } });
};
