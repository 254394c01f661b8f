import { inlineCode, link, type PhrasingContent } from '../../markdown/build.ts';
import { typePieces } from '../snapshot/names-in-type.ts';
import type { SnapshotType } from '../snapshot/type.ts';
import type { ChangeLinks } from './change-links.ts';

/** A type as code, the models in it linked. */
export function typePhrases(type: SnapshotType, links: ChangeLinks): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let code = '';
  const flush = () => {
    if (code !== '') nodes.push(inlineCode(code));
    code = '';
  };
  for (const piece of typePieces(type)) {
    const address = 'name' in piece ? links.model(piece.name) : undefined;
    if (address === undefined) code += 'name' in piece ? piece.name : piece.text;
    else {
      flush();
      nodes.push(link(address, inlineCode('name' in piece ? piece.name : piece.text)));
    }
  }
  flush();
  return nodes;
}
