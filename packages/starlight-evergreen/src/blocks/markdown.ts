import type { Nodes } from 'mdast';
import { parseMarkdown } from '../markdown/parse.ts';
import { type SyntaxFault, syntaxFaultOf } from '../markdown/syntax-fault.ts';

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

/** Every fenced code block with a language in a Markdown or MDX text, or where its syntax is wrong. */
export function readFences(content: string, format: 'md' | 'mdx'): Fence[] | SyntaxFault {
  if (!/```|~~~/.test(content)) return [];
  try {
    const fences: Fence[] = [];
    // MDX keeps everything, for its errors.
    visit(parseMarkdown(content, format === 'mdx' ? 'mdx' : 'code'), fences);
    return fences;
  } catch (error) {
    const fault = syntaxFaultOf(error);
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
