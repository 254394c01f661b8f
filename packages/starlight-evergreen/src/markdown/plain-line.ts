import type { Nodes, Root } from 'mdast';
import { paragraph, text } from './build.ts';

/**
 * A line in which no construct of Markdown can begin: letters, digits and the signs of a sentence. A colon may be part of
 * an address, and three letters with a dot begin one; an underscore is one only inside of a word.
 */
const plain = /^['"]?[a-z](?:[a-z0-9,;.?'"()/%$+=—–’{} -]|:(?= )|(?<=[a-z0-9])_(?=[a-z0-9]))*[a-z0-9.?)]$/i;

/**
 * The tree of a text that is one line of words, as most descriptions are: the parser would find the same in thirty times
 * as long.
 */
export function plainLine(markdown: string): Root | undefined {
  if (!plain.test(markdown) || /www\./i.test(markdown)) return undefined;
  return { type: 'root', children: [paragraph(text(markdown))] };
}

/** Takes the places in the source off a tree: of what is written again they say nothing, and equal nodes differ by them. */
export function withoutPlaces<T extends Nodes>(node: T): T {
  delete node.position;
  if ('children' in node) node.children.forEach(withoutPlaces);
  return node;
}
