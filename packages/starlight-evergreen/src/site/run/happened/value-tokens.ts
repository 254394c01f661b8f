/** A piece of a printed value or of JSON. */
export interface ValueToken {
  text: string;
  kind?: 'string' | 'number' | 'word' | 'key' | 'note';
}

const strings = String.raw`'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"`;
const pattern = new RegExp(
  [
    String.raw`(?<key>(?:${strings}|[\p{ID_Start}$_][\p{ID_Continue}$]*)(?=:\s))`,
    `(?<string>${strings})`,
    String.raw`(?<note>\[[A-Z][^\]\n]*\])`,
    String.raw`(?<word>\b(?:true|false|null|undefined|NaN|Infinity)\b)`,
    String.raw`(?<number>(?<![\w$.])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?n?\b)`,
  ].join('|'),
  'gu',
);

/** Characters after which nothing is coloured: a reader does not read on, and each colour is an element. */
const most = 30_000;

/** The pieces of a text, which together are the text. */
export function valueTokens(text: string): ValueToken[] {
  const tokens: ValueToken[] = [];
  let end = 0;
  for (const { 0: found, index, groups = {} } of text.slice(0, most).matchAll(pattern)) {
    if (index > end) tokens.push({ text: text.slice(end, index) });
    tokens.push({ text: found, ...kindOf(groups) });
    end = index + found.length;
  }
  if (end < text.length) tokens.push({ text: text.slice(end) });
  return tokens;
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): Pick<ValueToken, 'kind'> {
  for (const kind of ['key', 'string', 'note', 'word', 'number'] as const)
    if (groups[kind] !== undefined) return { kind };
  return {};
}

/** Whether a printed text is a value rather than words: an object, a list, or a value by itself. */
export function isValue(text: string): boolean {
  return /^(?:[[{]|(?:\w+(?:\(\d+\))? )?[[{]|\[?[A-Z]\w*(?:\(\d+\))? [[{]|(?:-?\d[\d.e+]*n?|true|false|null|undefined)$)/.test(
    text,
  );
}
