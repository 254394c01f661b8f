import type { BlockContent, Link, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseMarkdown } from '../../markdown/parse.ts';
import { plainLine, withoutPlaces } from '../../markdown/plain-line.ts';
import { paragraph, strong, text } from '../../markdown/build.ts';

/** What an SDK's generator writes where a response has no description of its own. */
const emptyPhrase = /^(?:ok|accepted|created|success|no content|n\/a|default response)\.?$/i;

/** Whether a description tells a reader anything. */
export function saysSomething(description: string | undefined): description is string {
  return description !== undefined && description.trim() !== '' && !emptyPhrase.test(description.trim());
}

/**
 * Turns prose from a schema or a declaration into blocks that are safe on a page. The prose is untrusted: HTML becomes
 * text, images become their description, headings become bold lines, and links lead only to web and mail addresses.
 * Code keeps no language, so that it never passes for a block that was checked.
 */
export function readProse(markdown: string): BlockContent[] {
  return safeBlocks(parse(markdown).children, /^(?:https?:\/\/|mailto:)/i);
}

/** Prose of the config, which may also link to pages of the site. */
export function readOwnProse(markdown: string): BlockContent[] {
  return safeBlocks(parse(markdown).children, /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/i);
}

/** A line of the config's prose, without blocks. */
export function readOwnLine(markdown: string): PhrasingContent[] {
  return readOwnProse(markdown).flatMap((block) => (block.type === 'paragraph' ? block.children : []));
}

/** The first sentence or so of prose as plain text, for descriptions of pages. */
export function plainProse(markdown: string, limit = 160): string {
  const blocks = parse(markdown).children.map((block) => toString(block));
  const plain = blocks.join(' ').replace(/\s+/g, ' ').trim();
  if (plain.length <= limit) return plain;
  const cut = plain.slice(0, limit);
  const end = Math.max(cut.lastIndexOf(' '), limit / 2);
  // Half of a surrogate pair is no character.
  return `${cut.slice(0, end).replace(/[\s,;:.]+$|[\uD800-\uDBFF]$/, '')}…`;
}

const parsed = new Map<string, Root>();

/** Most descriptions of a release are repeated by models of the same shape, so each is parsed once. */
function parse(markdown: string): Root {
  let root = parsed.get(markdown);
  if (!root) {
    root = plainLine(markdown) ?? withoutPlaces(parseMarkdown(markdown));
    parsed.set(markdown, root);
  }
  return root;
}

/** @param targets - what a link may lead to */
function safeBlocks(nodes: readonly RootContent[], targets: RegExp): BlockContent[] {
  return nodes.flatMap((node): BlockContent[] => {
    switch (node.type) {
      case 'paragraph':
        return [paragraph(...safePhrases(node.children, targets))];
      case 'heading': {
        const title = toString(node);
        return title === '' ? [] : [paragraph(strong(title))];
      }
      case 'code':
        return [{ type: 'code', lang: 'text', value: node.value }];
      case 'blockquote':
        return [{ type: 'blockquote', children: safeBlocks(node.children, targets) }];
      case 'list':
        return [
          {
            ...node,
            children: node.children.map((item) => ({
              ...item,
              children: safeBlocks(item.children, targets),
            })),
          },
        ];
      case 'table':
        return [
          {
            ...node,
            // Alignment becomes an inline style, which the site's security policy forbids.
            align: [],
            children: node.children.map((row) => ({
              ...row,
              children: row.children.map((cell) => ({
                ...cell,
                children: safePhrases(cell.children, targets),
              })),
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

function safePhrases(nodes: readonly PhrasingContent[], targets: RegExp): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'break':
        return [node];
      case 'strong':
      case 'emphasis':
      case 'delete':
        return [{ ...node, children: safePhrases(node.children, targets) }];
      case 'link':
        return safeLink(node, targets);
      case 'html':
        return [text(node.value)];
      case 'image':
        return node.alt ? [text(node.alt)] : [];
      default:
        return fallbackText(node);
    }
  });
}

function safeLink(node: Link, targets: RegExp): PhrasingContent[] {
  const children = safePhrases(node.children, targets);
  return targets.test(node.url)
    ? [{ type: 'link', url: node.url, title: null, children: children as Link['children'] }]
    : children;
}

function fallbackText(node: Nodes): [PhrasingContent] | [] {
  const value = toString(node);
  return value === '' ? [] : [text(value)];
}
