import { foreignTrace } from './unseen.ts';

/** A page in which sections that hold no code are empty lines: it has its code in the same places. */
export interface PageWithoutText {
  text: string;
  /** Lines, from 1, at which sections begin that were left out. */
  gone: number[];
}

const trace = /```|~~~|<pre\b|<code\b|<[^>]*\blang(?:uage)?\s*=/i;

/** HTML that goes on beyond an empty line. */
const longHtml = /<(?:pre|script|style|textarea|[!?])/i;

const heading = /^#{1,6} /;

const frontMatter = /^(?:---|\+\+\+)/;

/** What surely begins an item of a list, with what stands in it two columns further. */
const item = /^- [A-Za-z`[<]/;

/** Whether there is anything that could be code, other than by its indent: a text without it needs no parser. */
export function mayHoldCode(text: string): boolean {
  return trace.test(text) || foreignTrace.test(text);
}

/**
 * A heading at the margin, below an empty line, ends all that is open above it but a fence. So what stands between two of
 * them can be left out where it has no code: parsing text is most of the work of finding fences.
 * @returns undefined for a page of which that may not be true
 */
export function withoutText(content: string, lines: readonly string[]): PageWithoutText | undefined {
  if (/[\r\uFEFF]/.test(content) || longHtml.test(content)) return undefined;
  const body = startOfBody(lines);
  if (body === -1) return undefined;
  const starts = lines.flatMap((text, index) =>
    index > body && heading.test(text) && isEmpty(lines[index - 1]) ? [index] : [],
  );
  const left = [...lines];
  if (!mayHoldCode(lines.slice(0, body).join('\n'))) left.fill('', 1, body);
  const gone: number[] = [];
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? lines.length;
    const section = lines.slice(start, end);
    if (mayHoldCode(section.join('\n')) || mayIndentCode(section)) continue;
    left.fill('', start, end);
    gone.push(start + 1);
  }
  return { text: left.join('\n'), gone };
}

function isEmpty(text = ''): boolean {
  return /^[ \t]*$/.test(text);
}

/** The line that front matter ends at, from 0. -1 when it does not end. */
function startOfBody(lines: readonly string[]): number {
  const [marks] = frontMatter.exec(lines[0] ?? '') ?? [];
  if (marks === undefined) return 0;
  return lines.findIndex((text, index) => index > 0 && text.replace(/[ \t]+$/, '') === marks);
}

/**
 * Whether a line is indented by four columns more than the lists that it surely stands in. Where it is unclear whether a
 * list goes on, it is taken to have ended, and what stands behind a tag to begin none.
 */
function mayIndentCode(lines: readonly string[]): boolean {
  const lists: number[] = [];
  let isHtml = false;
  for (const text of lines) {
    const rest = text.replace(/^ +/, '');
    if (/\t| {4}/.test(rest)) return true;
    if (rest === '') isHtml = false;
    if (rest === '') continue;
    const indent = text.length - rest.length;
    while (indent < (lists.at(-1) ?? 0)) lists.pop();
    if (indent - (lists.at(-1) ?? 0) >= 4) return true;
    if (!isHtml && item.test(rest)) lists.push(indent + 2);
    isHtml ||= /^[\s>*+\-\d.)]*</.test(rest);
  }
  return false;
}
