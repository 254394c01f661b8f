import type { Nodes } from 'mdast';
import { type Options, fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';

/** A fenced code block of a Markdown file, of whatever language. */
export interface Fence {
  /** 1-based line of the first line of code. */
  line: number;
  /** 0-based column of the fence. */
  column: number;
  lang: string;
  meta: string;
  code: string;
}

/** A file that is not Markdown or MDX. Line and column are 1-based. */
export interface SyntaxFault {
  line: number;
  column: number;
  message: string;
}

/**
 * Constructs inside a line cannot move a fence, and they are most of the work of parsing. Escapes and
 * character references stay on: they occur in the info string. MDX keeps everything, for its errors.
 */
const inline = [
  'attention',
  'autolink',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'strikethrough',
  'table',
];

const markdown: Options = {
  extensions: [gfm(), frontmatter(['yaml', 'toml']), { disable: { null: inline } }],
  mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])],
};

const mdx: Options = {
  extensions: [gfm(), frontmatter(['yaml', 'toml']), mdxjs()],
  mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml']), mdxFromMarkdown()],
};

/** Every fenced code block with a language in a Markdown or MDX text, or where its syntax is wrong. */
export function readFences(content: string, format: 'md' | 'mdx'): Fence[] | SyntaxFault {
  if (!/```|~~~/.test(content)) return [];
  try {
    const fences: Fence[] = [];
    visit(fromMarkdown(content, format === 'mdx' ? mdx : markdown), fences);
    return fences;
  } catch (error) {
    const fault = syntaxFault(error);
    if (fault === undefined) throw error;
    return fault;
  }
}

function visit(node: Nodes, fences: Fence[]): void {
  if (node.type === 'code' && typeof node.lang === 'string' && node.position !== undefined) {
    const { line, column } = node.position.start;
    fences.push({
      line: line + 1,
      column: column - 1,
      lang: node.lang,
      meta: node.meta ?? '',
      code: node.value,
    });
  }
  if (!('children' in node)) return;
  for (const child of node.children) visit(child, fences);
}

/**
 * micromark and its MDX extensions throw a `VFileMessage`: an error with `reason`, `line` and `column`. For a tag
 * that is never closed the place stands in the reason only, as `(3:1-3:7)`.
 */
function syntaxFault(error: unknown): SyntaxFault | undefined {
  if (!(error instanceof Error) || !('reason' in error)) return undefined;
  const message = String(error.reason);
  const [, line, column] = /\((\d+):(\d+)-\d+:\d+\)/.exec(message) ?? [];
  return {
    line: 'line' in error && typeof error.line === 'number' ? error.line : Number(line ?? 1),
    column: 'column' in error && typeof error.column === 'number' ? error.column : Number(column ?? 1),
    message,
  };
}
