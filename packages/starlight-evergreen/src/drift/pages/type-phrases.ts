import { inlineCode, link, type PhrasingContent } from '../../markdown/build.ts';
import type { ChangeLinks } from './change-links.ts';

/** A string in quotes, which names nothing, or a name. */
const pieces = /"(?:[^"\\]|\\.)*"|[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;

/** A type as code, the models in it linked. */
export function typePhrases(type: string, links: ChangeLinks): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: name, index } of type.matchAll(pieces)) {
    const address = name.startsWith('"') ? undefined : links.model(name);
    if (address === undefined) continue;
    if (index > end) nodes.push(inlineCode(type.slice(end, index)));
    nodes.push(link(address, inlineCode(name)));
    end = index + name.length;
  }
  if (end < type.length || nodes.length === 0) nodes.push(inlineCode(type.slice(end)));
  return nodes;
}
