import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { RootContent } from 'mdast';
import { inlineCode, list, paragraph, strong, text } from '../../markdown/build.ts';

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/**
 * HTML in Markdown as plain Markdown: its text, with code as code and the line of a fold as strong text. Markdown keeps
 * opening and closing tags apart, so most elements are empty here, and nothing of them is left.
 */
export function plainHtml(html: string): RootContent[] {
  return parseFragment(html).childNodes.flatMap((node) => plain(node));
}

function plain(node: HtmlNode): RootContent[] {
  if (node.nodeName === '#text' && 'value' in node) return node.value.trim() === '' ? [] : [text(node.value)];
  if (!('tagName' in node)) return [];
  switch (node.tagName) {
    case 'script':
    case 'style':
      return [];
    case 'br':
      return [{ type: 'break' }];
    case 'code':
      return [inlineCode(textOf(node))];
    case 'summary': {
      const children = node.childNodes.map((child) =>
        child.nodeName === 'code' ? inlineCode(textOf(child)) : text(textOf(child)),
      );
      return [paragraph(strong(...children))];
    }
    case 'ul':
      return [list(node.childNodes.map((child) => [text(textOf(child))]))];
    default:
      return node.childNodes.flatMap((child) => plain(child));
  }
}

function textOf(node: HtmlNode): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map((child) => textOf(child)).join('') : '';
}
