import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';

const features = { directive: true, smartPunctuation: false };

/**
 * The syntax tree of a page, by the parser of the site itself: both understand the same, and thousands of pages are read
 * in a second.
 */
export function parsePage(source: string, kind: 'md' | 'mdx'): Root {
  const tree = kind === 'mdx' ? mdxToMdast(source, { features }) : markdownToMdast(source, { features });
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}
