import type { Nodes, PhrasingContent } from 'mdast';
import { parseMarkdown } from '../markdown/parse.ts';
import { type Unit, blank, filler } from './unit.ts';

/** Inline code, with the offset of its first character. */
export interface Span {
  start: number;
  text: string;
}

/** What a person wrote into a page, apart from its code. Offsets count from the start of the source. */
export interface PageText {
  /** Relative to the project. */
  file: string;
  source: string;
  units: Unit[];
  spans: Span[];
  /** Content of the fenced blocks, of whatever language. */
  blocks: string[];
  /** Modules that the page shows: the `file` of `<Example file="…" />`. */
  examples: string[];
}

/** Keys of the frontmatter and attributes of components that hold prose. */
const frontmatterProse = /^([ \t-]*(?:title|description|tagline|text): +)(\S.*)$/gm;
const attributeProse = new Set(['title', 'description', 'caption', 'alt', 'summary']);

/**
 * Takes the prose of a Markdown or MDX text apart.
 * @throws for a text that is not MDX, what `syntaxFaultOf` reads
 */
export function readPage(file: string, source: string): PageText {
  const page: PageText = { file, source, units: [], spans: [], blocks: [], examples: [] };
  visit(parseMarkdown(source, file.endsWith('.mdx') ? 'mdx' : 'md'), page);
  return page;
}

function visit(node: Nodes, page: PageText): void {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      readUnit(node.children, page);
      return;
    case 'yaml':
      readFrontmatter(offsetOf(node), endOf(node), page);
      return;
    case 'code':
      page.blocks.push(node.value);
      return;
    case 'mdxJsxFlowElement':
      readAttributes(node, page);
      break;
  }
  if (!('children' in node)) return;
  for (const child of node.children) visit(child, page);
}

/** Neighbours in one line of thought become one unit: markup turns into spaces, code into a filler. */
function readUnit(children: readonly PhrasingContent[], page: PageText): void {
  const [first, last] = [children.at(0), children.at(-1)];
  if (first === undefined || last === undefined) return;
  const start = offsetOf(first);
  const text = [...blank(page.source.slice(start, endOf(last)))];
  const copy = (from: number, content: string) => {
    for (let index = 0; index < content.length; index += 1)
      text[from - start + index] = content[index] ?? ' ';
  };
  for (const child of children) readPhrase(child, page, copy);
  const masked = text.join('').replaceAll(/^:::\w*|&#?\w+;/gm, (found) => ' '.repeat(found.length));
  if (masked.trim() !== '') page.units.push({ start, text: masked });
}

function readPhrase(
  node: PhrasingContent,
  page: PageText,
  copy: (from: number, content: string) => void,
): void {
  const from = offsetOf(node);
  const source = page.source.slice(from, endOf(node));
  switch (node.type) {
    case 'text':
      // A line that goes on in a quotation begins with its mark.
      copy(
        from,
        source.replaceAll(/\n[ \t]*>/g, (mark) => blank(mark)),
      );
      return;
    case 'inlineCode':
      page.spans.push({ start: from + source.indexOf(node.value), text: node.value });
      copy(from, filler(source));
      return;
    case 'image':
      if (node.alt) copy(from + 2, node.alt);
      return;
    case 'link':
      // An address that stands for itself is not prose.
      if (!source.startsWith('[')) return copy(from, filler(source));
      break;
    case 'mdxTextExpression':
      copy(from, filler(source));
      return;
    case 'mdxJsxTextElement':
      readAttributes(node, page);
      if (node.name === 'code' || node.name === 'kbd') return copy(from, filler(source));
      break;
  }
  if (!('children' in node)) return;
  for (const child of node.children) readPhrase(child, page, copy);
}

function readFrontmatter(start: number, end: number, page: PageText): void {
  for (const { index, 1: key = '', 2: value = '' } of page.source
    .slice(start, end)
    .matchAll(frontmatterProse)) {
    const text = value
      .replaceAll(/<(code|kbd)>.*?<\/\1>|`[^`]+`/g, (code) => filler(code))
      .replaceAll(/<[^>]*>/g, (tag) => blank(tag));
    page.units.push({ start: start + index + key.length, text });
  }
}

type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function readAttributes(element: Element, page: PageText): void {
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
    if (element.name === 'Example' && attribute.name === 'file') page.examples.push(attribute.value);
    if (!attributeProse.has(attribute.name)) continue;
    const from = page.source.indexOf(attribute.value, offsetOf(attribute));
    if (from !== -1) page.units.push({ start: from, text: attribute.value });
  }
}

interface Placed {
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
}

function offsetOf({ position }: Placed): number {
  return position?.start.offset ?? 0;
}

function endOf({ position }: Placed): number {
  return position?.end.offset ?? 0;
}
