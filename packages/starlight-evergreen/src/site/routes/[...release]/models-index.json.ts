import type { APIRoute, GetStaticPaths } from 'astro';
import type { ReleaseConfig } from '../../../config/index.ts';
import { readModelIndex } from '../../models/read-index.ts';
import { allReleases } from '../../releases.ts';

export const getStaticPaths = (() =>
  allReleases.map((release) => ({
    params: { release: release.slug },
    props: { release },
  }))) satisfies GetStaticPaths;

/** All models of a release with their parts and their other names, for whoever looks for one in the list. */
export const GET: APIRoute<{ release: ReleaseConfig }> = async ({ props }) =>
  Response.json(await readModelIndex(props.release));
