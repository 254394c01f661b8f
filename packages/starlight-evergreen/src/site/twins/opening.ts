import type { RootContent } from 'mdast';
import { paragraph, strong } from '../../markdown/build.ts';
import { bodyOf } from './page-tree.ts';

/**
 * A page as the opening of a list for machines, in which headings name lists of pages: those of the page become bold
 * lines.
 *
 * @param twin the page as Markdown.
 */
export function opening(twin: string): RootContent[] {
  const { title, nodes } = bodyOf(twin);
  return [
    paragraph(strong(title)),
    ...nodes.map((node) => (node.type === 'heading' ? paragraph(strong(...node.children)) : node)),
  ];
}
