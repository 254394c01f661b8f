import type { Code, Nodes, Root } from 'mdast';
import { parseMarkdown } from '../markdown/parse.ts';
import { type SyntaxFault, syntaxFaultOf } from '../markdown/syntax-fault.ts';
import { readInfo } from './fence-info.ts';
import { mayHoldCode, withoutText } from './sections.ts';
import { type FenceLine, type Seen, codeInHtml, findUnseen, isCodeAttribute } from './unseen.ts';

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

/** The code in a Markdown or MDX text, or where its syntax is wrong. */
export function readPage(content: string, format: 'md' | 'mdx'): PageCode | SyntaxFault {
  const page: PageCode = { fences: [], unseen: [], notes: [], others: {} };
  if (!mayHoldCode(content)) return page;
  try {
    const seen: Seen = { openers: new Set(), ranges: [] };
    const lines = content.split(/\r\n?|\n/);
    // MDX keeps everything, for its errors.
    const tree = format === 'mdx' ? parseMarkdown(content, 'mdx') : parseForCode(content, lines);
    visit(tree, { lines, page, seen });
    page.unseen.push(...findUnseen(lines, seen));
    page.unseen.sort((a, b) => a.line - b.line);
    return page;
  } catch (error) {
    const fault = syntaxFaultOf(error);
    if (fault === undefined) throw error;
    return fault;
  }
}

/** The tree of a Markdown text, of which only code and HTML are looked at. */
function parseForCode(content: string, lines: readonly string[]): Root {
  const short = withoutText(content, lines);
  const tree = short && parseMarkdown(short.text, 'code');
  // A fence that is never closed goes on in sections that were left out.
  const isWhole = tree && !short.gone.some((line) => holdsLine(tree, line));
  return isWhole ? tree : parseMarkdown(content, 'code');
}

function holdsLine({ children }: Root, line: number): boolean {
  return children.some(
    ({ position }) => position !== undefined && position.start.line <= line && line <= position.end.line,
  );
}

/** Every fenced block of TypeScript or JavaScript in a Markdown or MDX text, or where its syntax is wrong. */
export function readFences(content: string, format: 'md' | 'mdx'): Fence[] | SyntaxFault {
  const page = readPage(content, format);
  return 'fences' in page ? page.fences : page;
}

/** A page on its way through the reading. */
interface Reading {
  lines: readonly string[];
  page: PageCode;
  seen: Seen;
}

type Position = NonNullable<Code['position']>;

function visit(node: Nodes, reading: Reading): void {
  if (node.position !== undefined) readNode(node, node.position, reading);
  if (!('children' in node)) return;
  for (const child of node.children) visit(child, reading);
}

function readNode(node: Nodes, position: Position, { lines, page, seen }: Reading): void {
  const { start, end } = position;
  const take = (kind: Seen['ranges'][number]['kind']): void => {
    seen.ranges.push({ first: start.line, last: end.line, kind });
  };
  switch (node.type) {
    case 'code':
      readCode(node, position, { lines, page, seen });
      return;
    case 'html': {
      const isComment = node.value.trimStart().startsWith('<!--');
      take(isComment ? 'comment' : 'html');
      if (!isComment) page.unseen.push(...codeInHtml(node.value, start.line));
      return;
    }
    case 'yaml':
      take('comment');
      return;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      take(/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value) ? 'comment' : 'expression');
      return;
    case 'mdxjsEsm':
      take('expression');
      return;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      if (node.attributes.some(hasCode))
        page.unseen.push({ line: start.line, reason: 'it is code in a component' });
      return;
    default:
  }
}

function readCode(node: Code, { start, end }: Position, { lines, page, seen }: Reading): void {
  const opener = (lines[start.line - 1] ?? '').slice(start.column - 1);
  const isFenced = /^(?:`{3}|~{3})/.test(opener);
  const { lang, meta } = isFenced ? writtenInfo(opener, lines[end.line]) : { lang: '', meta: '' };
  const info = readInfo(lang, meta, node.value);
  seen.ranges.push({ first: start.line, last: end.line, kind: isFenced ? 'fence' : 'indented', info });
  if (!isFenced) {
    count(page, 'indented');
    return;
  }
  seen.openers.add(start.line);
  if (!isClosed(opener, lines, start.line, end.line))
    page.notes.push({ line: start.line, reason: 'this fence is never closed: all below it is code' });
  if (info.lang === undefined) count(page, info.word);
  else page.fences.push({ line: start.line + 1, column: start.column - 1, lang, meta, code: node.value });
}

type Attribute = Extract<Nodes, { type: 'mdxJsxFlowElement' }>['attributes'][number];

function hasCode(attribute: Attribute): boolean {
  if (attribute.type !== 'mdxJsxAttribute') return false;
  const { name, value } = attribute;
  const text = typeof value === 'string' ? value : value?.value;
  return text !== undefined && isCodeAttribute(name, text.replaceAll(/^\s*["'`]|["'`]\s*$/g, ''));
}

/**
 * As written: Markdown takes the backslash from a quote inside of a value, which then seems to end there. kramdown has
 * attributes in the line behind a block.
 */
function writtenInfo(opener: string, behind = ''): { lang: string; meta: string } {
  const info = opener.replace(/^(?:`+|~+)[ \t]*/, '').trimEnd();
  const [lang = ''] = /^[^ \t]*/.exec(info) ?? [];
  if (lang !== '') return { lang, meta: info.slice(lang.length).trim() };
  return { lang: /^[\s>]*(\{:[^}]*\})\s*$/.exec(behind)?.[1]?.replaceAll(/\s+/g, ',') ?? '', meta: '' };
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
