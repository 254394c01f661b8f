import { type FenceInfo, readInfo } from './fence-info.ts';

/** A line of a page, from 1, and what is to be said of it. */
export interface FenceLine {
  line: number;
  reason: string;
}

/** Lines of a page, from 1, that a part of it takes. */
interface Range {
  first: number;
  last: number;
  kind: 'fence' | 'indented' | 'html' | 'comment' | 'expression' | 'tag';
  /** Of a fence. */
  info?: FenceInfo;
}

/** What the parser has made of a page. */
export interface Seen {
  /** Lines on which fences open. */
  openers: Set<number>;
  ranges: Range[];
}

/** A fence as people write it, wherever it stands. A line that has its backticks twice is code in a line of text. */
const fenceLine = /^(?<before>[\s\u00A0\u200B\uFEFF>*+\-\d.)]*)(?<marks>`{3,}|~{3,})(?<info>[^`]*)$/;

/** Code in HTML, or in a component, that names its language. */
const codeTag =
  /<(?:pre|code|Code)\b[^>]*?\b(?:class(?:Name)?|lang|language|data-lang(?:uage)?)\s*=\s*\{?["'](?<words>[^"']+)["']/gi;

/** What looks like a block of TypeScript or JavaScript and is none for Markdown: nothing of it is checked. */
export function findUnseen(lines: readonly string[], { openers, ranges }: Seen): FenceLine[] {
  const found: FenceLine[] = [];
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    if (!/[`~]{3}|<(?:pre|code)\b/i.test(text)) continue;
    const around = ranges.findLast(({ first, last }) => first <= line && line <= last);
    if (openers.has(line) || around?.kind === 'comment') continue;
    const reason = looksLikeFence(text) ? fenceReason(around) : tagReason(text, around);
    if (reason !== undefined) found.push({ line, reason });
  }
  return found;
}

function looksLikeFence(text: string): boolean {
  const { info = '' } = fenceLine.exec(text)?.groups ?? {};
  const [lang = '', ...meta] = info.trim().split(/\s+/);
  return readInfo(lang, meta.join(' ')).lang !== undefined;
}

function fenceReason(around: Range | undefined): string | undefined {
  switch (around?.kind) {
    case 'fence': {
      // Inside of a block that is checked it is a part of that code.
      if (around.info?.lang !== undefined) return undefined;
      const word = around.info?.word ?? '';
      return word === '' ? 'it stands inside of another block' : `it stands inside of a block of "${word}"`;
    }
    case 'html':
      return 'it stands inside of HTML, which Markdown leaves as it is: put an empty line before it';
    case 'expression':
      return 'it stands inside of an expression';
    case 'indented':
      return 'it is indented by four spaces or more, so its backticks are a part of the code';
    default:
      return 'for Markdown it is no fence: look at what stands before it in its line';
  }
}

function tagReason(text: string, around: Range | undefined): string | undefined {
  if (around?.kind !== 'html' && around?.kind !== 'tag') return undefined;
  const isCode = [...text.matchAll(codeTag)].some(({ groups }) =>
    (groups?.['words'] ?? '').split(/\s+/).some((word) => readInfo(word, '').lang !== undefined),
  );
  if (!isCode) return undefined;
  return around.kind === 'html' ? 'it is code in HTML' : 'it is code in a component';
}
