import type { Nodes } from 'mdast';
import { parseMarkdown } from '../markdown/parse.ts';
import { type SyntaxFault, syntaxFaultOf } from '../markdown/syntax-fault.ts';
import { readInfo } from './fence-info.ts';
import { type FenceLine, type Seen, findUnseen } from './unseen.ts';

/** A fenced code block of a Markdown file. */
export interface Fence {
  /** 1-based line of the first line of code. */
  line: number;
  /** 0-based column of the fence. */
  column: number;
  lang: string;
  meta: string;
  code: string;
}

/** What a Markdown text holds of code. */
export interface PageCode {
  /** Fences of TypeScript or JavaScript, in order. */
  fences: Fence[];
  /** Places that look like such a block, and why each is none. */
  unseen: FenceLine[];
  /** What to know of the page beside. */
  notes: FenceLine[];
  /** How many blocks there are of other languages: by word, empty for a block that names none. */
  others: Record<string, number>;
}

/** Anything that could be code: a text without any of it needs no parser. */
const trace = /```|~~~|<pre\b|<code\b/i;

/** The code in a Markdown or MDX text, or where its syntax is wrong. */
export function readPage(content: string, format: 'md' | 'mdx'): PageCode | SyntaxFault {
  const page: PageCode = { fences: [], unseen: [], notes: [], others: {} };
  if (!trace.test(content)) return page;
  try {
    const seen: Seen = { openers: new Set(), ranges: [] };
    const lines = content.split(/\r\n?|\n/);
    // MDX keeps everything, for its errors.
    visit(parseMarkdown(content, format === 'mdx' ? 'mdx' : 'code'), lines, page, seen);
    page.unseen.push(...findUnseen(lines, seen));
    page.unseen.sort((a, b) => a.line - b.line);
    return page;
  } catch (error) {
    const fault = syntaxFaultOf(error);
    if (fault === undefined) throw error;
    return fault;
  }
}

/** Every fenced block of TypeScript or JavaScript in a Markdown or MDX text, or where its syntax is wrong. */
export function readFences(content: string, format: 'md' | 'mdx'): Fence[] | SyntaxFault {
  const page = readPage(content, format);
  return 'fences' in page ? page.fences : page;
}

function visit(node: Nodes, lines: readonly string[], page: PageCode, seen: Seen): void {
  if (node.position !== undefined) {
    const { start, end } = node.position;
    const range = { first: start.line, last: end.line };
    switch (node.type) {
      case 'code': {
        const opener = (lines[start.line - 1] ?? '').slice(start.column - 1);
        const isFenced = /^(?:`{3}|~{3})/.test(opener);
        const { value: code } = node;
        const { lang, meta } = isFenced ? writtenInfo(opener) : { lang: '', meta: '' };
        const info = readInfo(lang, meta, code);
        seen.ranges.push({ ...range, kind: isFenced ? 'fence' : 'indented', info });
        if (!isFenced) {
          count(page, 'indented');
          break;
        }
        seen.openers.add(start.line);
        if (!isClosed(opener, lines, start.line, end.line))
          page.notes.push({ line: start.line, reason: 'this fence is never closed: all below it is code' });
        if (info.lang === undefined) count(page, info.word);
        else
          page.fences.push({
            line: start.line + 1,
            column: start.column - 1,
            lang,
            meta,
            code,
          });
        break;
      }
      case 'html':
        seen.ranges.push({ ...range, kind: node.value.trimStart().startsWith('<!--') ? 'comment' : 'html' });
        break;
      case 'yaml':
        seen.ranges.push({ ...range, kind: 'comment' });
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        seen.ranges.push({
          ...range,
          kind: /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value) ? 'comment' : 'expression',
        });
        break;
      case 'mdxjsEsm':
        seen.ranges.push({ ...range, kind: 'expression' });
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        seen.ranges.push({ first: start.line, last: start.line, kind: 'tag' });
        break;
      default:
    }
  }
  if (!('children' in node)) return;
  for (const child of node.children) visit(child, lines, page, seen);
}

/** As written: Markdown takes the backslash from a quote inside of a value, which then seems to end there. */
function writtenInfo(opener: string): { lang: string; meta: string } {
  const info = opener.replace(/^(?:`+|~+)[ \t]*/, '').trimEnd();
  const [lang = ''] = /^[^ \t]*/.exec(info) ?? [];
  return { lang, meta: info.slice(lang.length).trim() };
}

function count({ others }: PageCode, word: string): void {
  others[word] = (Object.hasOwn(others, word) ? (others[word] ?? 0) : 0) + 1;
}

/** A list or a quote that ends closes a fence in it as well; the end of the page does so by mistake. */
function isClosed(opener: string, lines: readonly string[], first: number, last: number): boolean {
  const [marks = ''] = /^(?:`+|~+)/.exec(opener) ?? [];
  const end = (lines[last - 1] ?? '').replace(/^[\s>]*/, '').trimEnd();
  const closed = last > first && end.length >= marks.length && end === marks.slice(0, 1).repeat(end.length);
  return closed || lines.slice(last).some((text) => text.trim() !== '');
}
