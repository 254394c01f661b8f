import project from 'virtual:starlight-evergreen/project';
import { readProof } from '../../proof/proof.ts';

/** The numbers of the page "Proof", for other programs; `{ unproven, commands }` when nothing is proven. */
export function GET(): Response {
  return Response.json(readProof(project.root));
}
