import { foreignTrace } from './unseen.ts';

/** A page without most of its text, in as many lines. */
export interface ShortPage {
  text: string;
  /** First and last line of each fence, from 1. */
  fences: [first: number, last: number][];
}

/** A line of a page, as short as it may be. */
interface ShortLine {
  kind: 'text' | 'empty' | 'fence' | 'html' | 'other';
  text: string;
  /** Whether something begins at the margin with it, whatever stands above. */
  isStart?: boolean;
}

/** Marks of lists and quotes, and what stands behind them. */
const parts = /^(?<marks>[\s>*+\-\d.)]*)(?<rest>.*)$/;

/** Text, as its first characters tell: a word, code in a line, a cell, a link that defines nothing, an anchor with a name. */
const plain = /^(?:[A-Za-z`|]|\[[^[\]]*\]\(|<a [^<>]*>[^\s<])/;

/** HTML that goes on beyond an empty line. */
const longHtml = /^<(?:pre|script|style|textarea|[!?])/i;

/** HTML that begins whatever stands around it. */
const block = /^<\/?(?:details|div|p|section|summary|table|ul)(?=[\s>])/;

/** Of HTML: what may name the language of code. */
const code = /<(?:pre|code)\b|\blang/i;

/**
 * A Markdown page in which text is one letter a line, or gone: parsing text is most of the work of finding fences, and what
 * stands behind its first character moves none. Fences and blocks of HTML at the margin are short as well; what they
 * hold stands in the page.
 * @returns undefined for a page of which that may not be true
 */
export function shortenPage(content: string): ShortPage | undefined {
  if (content.includes('\r')) return undefined;
  const fences: ShortPage['fences'] = [];
  const lines = content.split('\n');
  const short = shortenLines(lines, fences);
  if (short === undefined) return undefined;
  const text = withoutPlainParts(short, lines)
    .map((each) => each.text)
    .join('\n');
  return { text, fences };
}

function shortenLines(lines: readonly string[], fences: ShortPage['fences']): ShortLine[] | undefined {
  const found: ShortLine[] = [];
  let open: { marks: string; line: number } | undefined;
  let html: 'kept' | 'short' | undefined;
  for (const [index, whole] of lines.entries()) {
    if (open !== undefined) {
      const isEnd = closes(whole, open.marks);
      found.push({ kind: 'fence', text: isEnd ? whole : '' });
      if (isEnd) fences.push([open.line, index + 1]);
      if (isEnd) open = undefined;
      continue;
    }
    const { marks = '', rest = '' } = parts.exec(whole)?.groups ?? {};
    if (longHtml.test(rest)) return undefined;
    if (whole.includes('```') || whole.includes('~~~')) {
      const [, fence] = /^(`{3,}|~{3,})[^`]*$/.exec(whole) ?? [];
      if (fence === undefined || html !== undefined) return undefined;
      open = { marks: fence, line: index + 1 };
      found.push({ kind: 'fence', text: whole, isStart: true });
    } else if (html !== undefined) {
      const isEnd = whole.trim() === '';
      found.push({ kind: isEnd ? 'empty' : 'html', text: isEnd || html === 'kept' ? whole : 'x' });
      if (isEnd) html = undefined;
    } else if (rest.startsWith('<') && !plain.test(rest)) {
      const [tag] = marks === '' ? (block.exec(rest) ?? []) : [];
      html = tag === undefined ? 'kept' : 'short';
      found.push({ kind: 'html', text: tag === undefined ? whole : `${tag}>`, isStart: tag !== undefined });
    } else {
      const text = shortenText(whole, marks, rest);
      if (text === undefined) return undefined;
      found.push(text);
    }
  }
  return open === undefined ? found : undefined;
}

function closes(whole: string, marks: string): boolean {
  const [, found = ''] = /^ {0,3}(`+|~+)[ \t]*$/.exec(whole) ?? [];
  return found.startsWith(marks);
}

function shortenText(whole: string, marks: string, rest: string): ShortLine | undefined {
  if (whole.trim() === '') return { kind: 'empty', text: whole };
  const isHeading = /^#{1,6} /.test(rest);
  // A bracket may define something, in a form that goes on below.
  if (!isHeading && !plain.test(rest))
    return rest.startsWith('[') ? undefined : { kind: 'other', text: whole };
  return { kind: 'text', text: `${marks}${isHeading ? '# x' : 'x'}`, isStart: marks === '' };
}

/** What begins at the margin below an empty line owes nothing to what stands above: of such parts, those without code go. */
function withoutPlainParts(lines: readonly ShortLine[], whole: readonly string[]): ShortLine[] {
  const plainLines = new Set<number>();
  const starts = lines.flatMap(({ isStart }, index) =>
    isStart === true && (index === 0 || lines[index - 1]?.text.trim() === '') ? [index] : [],
  );
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? lines.length;
    const hasForeign = whole.slice(start, end).some((text) => foreignTrace.test(text));
    if (hasForeign || !isPlain(lines.slice(start, end), whole.slice(start, end))) continue;
    for (let place = start; place < end; place += 1) plainLines.add(place);
  }
  return lines.map((each, index) => (plainLines.has(index) ? { kind: 'empty', text: '' } : each));
}

/**
 * Whether lines are nothing but text, lists with hyphens and HTML. None is indented by so much that it is code: where it is
 * unclear whether a list goes on, it is taken to have ended.
 */
function isPlain(lines: readonly ShortLine[], whole: readonly string[]): boolean {
  const lists: number[] = [];
  for (const [index, { kind, text }] of lines.entries()) {
    if (kind === 'empty') continue;
    if (kind === 'html' ? code.test(whole[index] ?? '') : kind !== 'text' || !/^ *(?:- )?[#x]/.test(text))
      return false;
    const indent = text.length - text.trimStart().length;
    while (indent < (lists.at(-1) ?? 0)) lists.pop();
    if (indent - (lists.at(-1) ?? 0) >= 4) return false;
    if (kind === 'text' && text.startsWith('- ', indent)) lists.push(indent + 2);
  }
  return true;
}
