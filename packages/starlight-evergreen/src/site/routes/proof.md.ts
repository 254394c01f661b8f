import { readProof } from '../../proof/proof.ts';
import type { APIRoute } from 'astro';
import { releases } from '../site.ts';
import { proofTwin } from '../twins/proof.ts';

/** The page "Proof" as Markdown. */
export const GET: APIRoute = ({ site, url }) =>
  new Response(proofTwin(readProof(process.cwd()), releases, (site ?? url).href), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
