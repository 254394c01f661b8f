import { inlineCode, link, type PhrasingContent } from '../../markdown/build.ts';
import { typePieces } from '../snapshot/names-in-type.ts';
import type { SnapshotType } from '../snapshot/type.ts';
import type { ChangeLinks } from './change-links.ts';

/** A type as code, the models in it linked. */
export function typePhrases(type: SnapshotType, links: ChangeLinks): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let unlinked = '';
  const flush = () => {
    if (unlinked !== '') nodes.push(inlineCode(unlinked));
    unlinked = '';
  };
  for (const { text, name } of typePieces(type)) {
    const address = name === undefined ? undefined : links.model(name);
    if (address === undefined) unlinked += text;
    else {
      flush();
      nodes.push(link(address, inlineCode(text)));
    }
  }
  flush();
  return nodes;
}
