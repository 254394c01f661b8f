/** A name in inline code, with what it is reached through: `customer.balances` has two parts. */
export interface Candidate {
  parts: [string, ...string[]];
  /** Where each part begins in the inline code, 0-based. */
  offsets: readonly number[];
  /** An opening parenthesis follows. */
  called: boolean;
}

/** Commands, addresses, paths, files, flags, tags, private names and wildcards are not TypeScript. */
const foreign: readonly RegExp[] = [
  /^(?:npm|npx|node|pnpm|yarn|bun|bunx|git|curl|cd|astro|export|POST|GET|PUT|PATCH|DELETE|HTTP)\s/,
  /:\/\//,
  /^(?:\.{0,2}\/|[~#@<*-])/,
  /^[^\s'"]*[^\s'"(]\/[^\s'"]*$/,
  /^[\w<>*.[\]-]+\.(?:[cm]?[jt]sx?|d\.ts|mdx?|json|jsonl|astro|html|css|svg|png|txt|ya?ml|sh|env|lock)$/,
  /\s--?[a-z]/,
];

const keywords = new Set(
  'async await catch const do else export false for function if import let new null return switch this throw true try typeof undefined void while'.split(
    ' ',
  ),
);

const strings = /'[^']*'|"[^"]*"|`[^`]*`/g;
const chain =
  /(?<![\w$@#%/\\:-]|(?<![\])])\.)[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*)*(?![\w$]|[-/\\…*:][\w…])(?=(\s?\(|<[\w\s,<>[\]]*>\()?)/g;

/** The names in inline code; none when it is not code of the language that the SDK is in. */
export function candidatesOf(code: string): Candidate[] {
  const text = code.trim();
  if (foreign.some((pattern) => pattern.test(text))) return [];
  const bare = code.replaceAll(strings, (string) => `'${' '.repeat(string.length - 2)}'`);
  return [...bare.matchAll(chain)].flatMap(({ index, 0: found, 1: call }): Candidate[] => {
    if (bare.startsWith('…', index + found.length) || bare.startsWith('*', index + found.length)) return [];
    const [first, ...rest] = found.split(/\??\./);
    if (first === undefined || keywords.has(first)) return [];
    const offsets = [...found.matchAll(/[\w$]+/g)].map((part) => index + part.index);
    return [{ parts: [first, ...rest], offsets, called: call !== undefined }];
  });
}
