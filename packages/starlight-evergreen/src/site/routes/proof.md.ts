import type { APIRoute } from 'astro';
import project from 'virtual:starlight-evergreen/project';
import { readProof } from '../../proof/proof.ts';
import { proofPage } from '../astro-pages.ts';
import { allReleases } from '../releases.ts';
import { proofTwin } from '../twins/proof.ts';

/** The page "Proof" as Markdown. */
export const GET: APIRoute = ({ site, url }) => {
  const text = proofTwin(proofPage(project.proof), readProof(project.root), allReleases, (site ?? url).href);
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
