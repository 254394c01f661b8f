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
  kind: 'fence' | 'indented' | 'html' | 'comment' | 'expression';
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
const fenceLine = /^[\s\u00A0\u200B\uFEFF>*+\-\d.)]*(?:`{3,}|~{3,})(?<info>[^`]*)$/;

/** Code in the forms of MyST, reStructuredText, Liquid and VitePress. */
const foreignForms: readonly RegExp[] = [
  /^[\s>]*:{3,}\s*\{code(?:-block|-cell)?\}\s*(?<word>\S+)/,
  /^\s*\.\.\s+code(?:-block)?::\s*(?<word>\S+)/,
  /\{%-?\s*(?:highlight|code)\s+(?<word>[^\s%]+)/,
  /^\s*<<<\s*(?<word>[^\s{#[]+)/,
];

/** Whether a line of a page can hold any of that. */
export const foreignTrace = /:::\s*\{code|code(?:-block)?::|\{%-?\s*(?:highlight|code)\s|<<</;

/** What looks like a block of TypeScript or JavaScript and is none for Markdown: nothing of it is checked. */
export function findUnseen(lines: readonly string[], { openers, ranges }: Seen): FenceLine[] {
  const found: FenceLine[] = [];
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const isFence = /`{3}|~{3}/.test(text);
    if (!isFence && !foreignTrace.test(text)) continue;
    const around = ranges.findLast(({ first, last }) => first <= line && line <= last);
    if (openers.has(line) || around?.kind === 'comment') continue;
    const reason = isFence && looksLikeFence(text) ? fenceReason(around) : foreignReason(text, around);
    if (reason !== undefined) found.push({ line, reason });
  }
  return found;
}

function looksLikeFence(text: string): boolean {
  const { info = '' } = fenceLine.exec(text)?.groups ?? {};
  const [lang = '', ...meta] = info.trim().split(/\s+/);
  return isOurs(lang, meta.join(' '));
}

function isOurs(lang: string, meta = ''): boolean {
  return readInfo(lang, meta).lang !== undefined;
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

function foreignReason(text: string, around: Range | undefined): string | undefined {
  if (around !== undefined) return undefined;
  const isCode = foreignForms.some((form) => isOurs(form.exec(text)?.groups?.['word'] ?? ''));
  return isCode ? 'it is code in a form that Markdown does not know' : undefined;
}

/** Elements that hold code and name its language. */
const codeTag =
  /<(?:(?:pre|code)\b[^>]*?\bclass|\w[\w.-]*\b[^>]*?\b(?:lang|language|data-lang|data-language))\s*=\s*["'](?<words>[^"']+)["']/gi;

/** Where HTML holds code of TypeScript or JavaScript. @param line - on which it begins, from 1 */
export function codeInHtml(html: string, line: number): FenceLine[] {
  return [...html.matchAll(codeTag)].flatMap(({ groups, index }) => {
    const words = groups?.['words']?.split(/\s+/) ?? [];
    if (!words.some((word) => isOurs(word))) return [];
    const before = html.slice(0, index).split(/\r\n?|\n/).length - 1;
    return [{ line: line + before, reason: 'it is code in HTML' }];
  });
}

const languageNames: readonly string[] = [
  'lang',
  'language',
  'class',
  'className',
  'data-lang',
  'data-language',
];

/** Whether a component has code of TypeScript or JavaScript in an attribute, by its name and value. */
export function isCodeAttribute(name: string, value: string): boolean {
  return languageNames.includes(name) && value.split(/\s+/).some((word) => isOurs(word));
}
