/** What a part of a type is; the class that colours it is made of it. */
export type TokenKind =
  'label' | 'keyword' | 'type' | 'primitive' | 'constant' | 'name' | 'function' | 'string' | 'plain' | 'link';

export interface TypeToken {
  kind: TokenKind;
  text: string;
}

/** Stands around what leads to a page. It needs no escaping in HTML. */
export const LINK = '\u241D';

const parts = new RegExp(
  [
    `(?<link>${LINK}[^${LINK}]*${LINK})`,
    String.raw`(?<label>^\([\w ]+\)(?= ))`,
    String.raw`(?<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\x60[^\x60]*\x60)`,
    String.raw`(?<number>\b\d[\d_.]*n?\b)`,
    String.raw`(?<word>[\p{L}_$][\p{L}\p{N}_$]*)`,
    String.raw`(?<operator>=>|\?:|\.{3}|[|&:?=])`,
  ].join('|'),
  'gu',
);

const keywords = new Set(
  `abstract asserts async class const declare enum export extends function get import in infer interface is keyof let
  module namespace new private protected public readonly satisfies set static type typeof unique var`.split(
    /\s+/,
  ),
);
const primitives = new Set('any bigint boolean never number object string symbol unknown void'.split(' '));
const constants = new Set('false null this true undefined'.split(' '));

/**
 * Cuts a type, as TypeScript prints it, into parts to colour. Nothing is lost: their texts together are the type. The
 * hovers of a page are too many to be coloured when it is built, so this is done where one is shown.
 */
export function typeTokens(type: string): TypeToken[] {
  const tokens: TypeToken[] = [];
  let end = 0;
  for (const match of type.matchAll(parts)) {
    if (match.index > end) tokens.push({ kind: 'plain', text: type.slice(end, match.index) });
    end = match.index + match[0].length;
    tokens.push({ kind: kindOf(match, type.slice(end, end + 2)), text: match[0] });
  }
  if (end < type.length) tokens.push({ kind: 'plain', text: type.slice(end) });
  return tokens;
}

function kindOf({ 0: text, groups = {} }: RegExpExecArray, next: string): TokenKind {
  if (groups['word'] !== undefined) return kindOfWord(text, next);
  if (groups['link'] !== undefined) return 'link';
  if (groups['label'] !== undefined) return 'label';
  if (groups['string'] !== undefined) return 'string';
  return groups['number'] === undefined ? 'keyword' : 'constant';
}

/** @param next the two characters after the word */
export function kindOfWord(word: string, next: string): TokenKind {
  if (next.startsWith(':') || next === '?:') return 'name';
  if (constants.has(word)) return 'constant';
  if (primitives.has(word)) return 'primitive';
  if (keywords.has(word) && !next.startsWith('(')) return 'keyword';
  if (next.startsWith('(')) return 'function';
  const isUpper = /^\p{Lu}/u.test(word);
  if (next.startsWith('<') && !isUpper) return 'function';
  return isUpper ? 'type' : 'name';
}
