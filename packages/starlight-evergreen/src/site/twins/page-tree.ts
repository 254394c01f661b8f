import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parsePage } from '../../markdown/parse-page.ts';

/** A heading and what stands below it, up to the next of its depth. */
export interface Part {
  title: string;
  nodes: RootContent[];
}

/** A page's Markdown as a tree, without what every one begins with: title, description and address. */
export function bodyOf(twin: string): { title: string; nodes: RootContent[] } {
  const { children } = parsePage(twin, 'md');
  const address = children.findIndex(
    (node) => node.type === 'paragraph' && toString(node).startsWith('Source: '),
  );
  const [title] = children;
  return { title: title === undefined ? '' : toString(title), nodes: children.slice(address + 1) };
}

/** Splits content at its headings of a depth; what stands before the first is left out. */
export function partsOf(nodes: readonly RootContent[], depth: Heading['depth']): Part[] {
  const parts: Part[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === depth) parts.push({ title: toString(node), nodes: [] });
    else parts.at(-1)?.nodes.push(node);
  }
  return parts;
}
