import { readProof } from '../../proof/proof.ts';
import { releases, site } from '../site.ts';
import { proofTwin } from '../twins/proof.ts';

/** The page "Proof" as Markdown. */
export function GET(): Response {
  return new Response(proofTwin(readProof(process.cwd()), releases, site.url), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
}
