import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { copiedCode } from '../run/block-code.ts';

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** The code of the first block in rendered HTML: the text that its copy button gives. */
export function shownBlock(html: string): string | undefined {
  const value = dataCode(parseFragment(html).childNodes);
  return value === undefined ? undefined : copiedCode(value);
}

function dataCode(nodes: readonly HtmlNode[]): string | undefined {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    const found = node.attrs.find(({ name }) => name === 'data-code')?.value ?? dataCode(node.childNodes);
    if (found !== undefined) return found;
  }
  return undefined;
}
