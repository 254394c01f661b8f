import type { BlockContent, Link, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { paragraph, strong, text } from './nodes.ts';

/** What an SDK's generator writes where a response has no description of its own. */
const hollow = /^(?:ok|accepted|created|success|no content|n\/a|default response)\.?$/i;

/** Whether a description tells a reader anything. */
export function isTelling(description: string | undefined): description is string {
  return description !== undefined && description.trim() !== '' && !hollow.test(description.trim());
}

/**
 * Turns prose from a schema or a declaration into blocks that are safe on a page. The prose is untrusted: HTML becomes
 * text, images become their description, headings become bold lines, and links lead only to web and mail addresses.
 * Code keeps no language, so that it never passes for a block that was checked.
 */
export function readProse(markdown: string): BlockContent[] {
  return safeBlocks(parse(markdown).children);
}

/** The first sentence or so of prose as plain text, for descriptions of pages. */
export function plainProse(markdown: string, limit = 160): string {
  const plain = toString(parse(markdown)).replace(/\s+/g, ' ').trim();
  if (plain.length <= limit) return plain;
  const cut = plain.slice(0, limit);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit / 2)).replace(/[\s,;:.]+$/, '')}…`;
}

const parsed = new Map<string, Root>();

/** Most descriptions of a release are repeated by its structural twins, so each is parsed once. */
function parse(markdown: string): Root {
  let root = parsed.get(markdown);
  if (!root) {
    root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    parsed.set(markdown, root);
  }
  return root;
}

function safeBlocks(nodes: readonly RootContent[]): BlockContent[] {
  return nodes.flatMap((node): BlockContent[] => {
    switch (node.type) {
      case 'paragraph':
        return [paragraph(...safePhrases(node.children))];
      case 'heading':
        return [paragraph(strong(toString(node)))];
      case 'code':
        return [{ type: 'code', lang: 'text', value: node.value }];
      case 'blockquote':
        return [{ type: 'blockquote', children: safeBlocks(node.children) }];
      case 'list':
        return [
          {
            ...node,
            children: node.children.map((item) => ({ ...item, children: safeBlocks(item.children) })),
          },
        ];
      case 'table':
        return [
          {
            ...node,
            children: node.children.map((row) => ({
              ...row,
              children: row.children.map((cell) => ({ ...cell, children: safePhrases(cell.children) })),
            })),
          },
        ];
      case 'thematicBreak':
        return [node];
      case 'html':
        return [paragraph(text(node.value))];
      default:
        return fallbackText(node).map((part) => paragraph(part));
    }
  });
}

function safePhrases(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'break':
        return [node];
      case 'strong':
      case 'emphasis':
      case 'delete':
        return [{ ...node, children: safePhrases(node.children) }];
      case 'link':
        return safeLink(node);
      case 'html':
        return [text(node.value)];
      case 'image':
        return node.alt ? [text(node.alt)] : [];
      default:
        return fallbackText(node);
    }
  });
}

function safeLink(node: Link): PhrasingContent[] {
  const children = safePhrases(node.children);
  const isSafe = /^(?:https?:\/\/|mailto:)/i.test(node.url);
  return isSafe
    ? [{ type: 'link', url: node.url, title: null, children: children as Link['children'] }]
    : children;
}

function fallbackText(node: Nodes): [PhrasingContent] | [] {
  const value = toString(node);
  return value === '' ? [] : [text(value)];
}
