import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { copiedCode, joinLines } from '../run/block-code.ts';

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type HtmlElement = DefaultTreeAdapterTypes.Element;

/** The code of the first block in rendered HTML: the text that its copy button gives. */
export function shownBlock(html: string): string | undefined {
  const block = elements(parseFragment(html).childNodes).find(({ tagName }) => tagName === 'figure');
  if (block === undefined) return undefined;
  const inside = elements(block.childNodes);
  const kept = inside.map((each) => attributeOf(each, 'data-code')).find((value) => value !== undefined);
  const lines = inside.filter((each) => attributeOf(each, 'class')?.split(' ').includes('code'));
  return copiedCode(kept ?? joinLines(lines.map(textOf)));
}

function elements(nodes: readonly HtmlNode[]): HtmlElement[] {
  return nodes.flatMap((node) => ('tagName' in node ? [node, ...elements(node.childNodes)] : []));
}

function attributeOf({ attrs }: HtmlElement, wanted: string): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value;
}

function textOf(node: HtmlNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
