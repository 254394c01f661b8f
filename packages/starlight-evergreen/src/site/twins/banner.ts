import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { blockquote, link, paragraph, type PhrasingContent, text } from '../../markdown/build.ts';
import type { RootContent } from 'mdast';

/**
 * What stands at the top of a page, such as that it is about an earlier version: its text and its links.
 * @param html - as the page's front matter has it
 * @param absolute - makes an address whole
 */
export function bannerNote(html: string, absolute: (href: string) => string): RootContent[] {
  const children = parseFragment(html).childNodes.flatMap((node) => phrases(node, absolute));
  return children.length === 0 ? [] : [blockquote(paragraph(...children))];
}

function phrases(
  node: DefaultTreeAdapterTypes.ChildNode,
  absolute: (href: string) => string,
): PhrasingContent[] {
  if ('value' in node) return [text(node.value)];
  if (!('tagName' in node) || node.tagName === 'script' || node.tagName === 'style') return [];
  const href = node.attrs.find(({ name }) => name === 'href')?.value;
  const inner = node.childNodes.flatMap((child) => phrases(child, absolute));
  return node.tagName === 'a' && href !== undefined ? [link(absolute(href), ...inner)] : inner;
}
