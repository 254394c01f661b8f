import { type BlockLanguage, type FileEnding, type NamedLanguage, namedLanguage } from './block.ts';
import { readAttributes } from './fence-attributes.ts';

/** What a fence says of the code in it, in whatever form. */
export interface FenceInfo {
  /** Undefined for what is not TypeScript or JavaScript. */
  lang: BlockLanguage | undefined;
  ending?: FileEnding;
  /** Its lines begin with `+`, `-` or a space. */
  isDiff: boolean;
  /** The language in a word, for a count; empty when the fence names none. */
  word: string;
}

/** Spaces that Markdown takes for letters, and marks that nobody sees. */
const invisible = /[\u00A0\u1680\u2000-\u200D\u202F\u205F\u2060\u3000\uFEFF]+/g;

/** Names under which tools keep the name of the file that a block shows. */
const titles: readonly string[] = ['title', 'file', 'filename', 'filepath', 'path', 'name', 'label'];

/**
 * Reads what stands behind the backticks of a fence.
 * @param lang - its first word, as Markdown takes it: `{` for `{ .ts }`
 * @param meta - the rest
 */
export function readInfo(lang: string, meta: string, code = ''): FenceInfo {
  const info = `${lang} ${meta}`.replaceAll(invisible, ' ').trim();
  const braces = /^\{([^}]*)\}?\s*(\S*)/.exec(info);
  const word = braces === null ? (info.split(/\s/, 1)[0] ?? '') : braceWord(braces[1] ?? '', braces[2] ?? '');
  const rest = info.slice(info.startsWith(word) ? word.length : 0);
  const attributes = readAttributes(rest);
  if (/^\.?diff\b/i.test(word)) {
    const named = namedLanguage(diffLanguage(word, attributes));
    const title = titleOf('', rest, attributes, '');
    return { lang: named?.lang, ...endingOf(named, title), isDiff: true, word: 'diff' };
  }
  const named = namedLanguage(word);
  const title = titleOf(word, rest, attributes, code);
  return {
    lang: named?.lang,
    ...endingOf(named, title),
    isDiff: attributes.some(({ name, value }) => name === 'useDiffSyntax' && value !== 'false'),
    word: named?.lang ?? plainWord(word),
  };
}

/** In braces: a class of Pandoc's or kramdown's, a chunk of R Markdown's, or a directive of MyST's with the word behind. */
function braceWord(inside: string, behind: string): string {
  const parts = inside.split(/[\s,]+/).filter((part) => part !== '');
  const valued = parts.map((part) => /^(?:lang|language)\s*[=:]\s*["']?([\w.-]+)/i.exec(part)?.[1] ?? part);
  const isDiff = parts.some((part) => /^[.:]*diff$/i.test(part));
  const language = valued.find((part) => namedLanguage(part) !== undefined && !/[=#]/.test(part));
  if (isDiff) return `diff-${language?.replace(/^[.:]*/, '') ?? ''}`;
  if (language !== undefined) return language;
  if (namedLanguage(behind) !== undefined) return behind;
  return valued.find((part) => /^[.:]*[a-z]/i.test(part)) ?? behind;
}

/** `diff lang="ts"` of Expressive Code; `diff-ts` of Prism; `diff:ts`, `diff ts`. */
function diffLanguage(
  word: string,
  attributes: readonly { name: string; value: string | undefined }[],
): string {
  const named = attributes.find(({ name, value }) => name === 'lang' && value !== undefined)?.value;
  const glued = /^\.?diff[-:,.]([\w.]+)$/i.exec(word)?.[1];
  const bare = attributes.find(({ name, value }) => value === undefined && namedLanguage(name) !== undefined);
  return named ?? glued ?? (bare !== undefined && /^\w+$/.test(bare.name) ? bare.name : '');
}

const endings: readonly FileEnding[] = ['d.cts', 'd.mts', 'd.ts', 'cts', 'mts', 'cjs', 'mjs'];

/** What the language's own word says, or else the name of the file, when that is of the same language. */
function endingOf(named: NamedLanguage | undefined, title: string): { ending?: FileEnding } {
  if (named === undefined) return {};
  const word = named.word === 'dts' ? 'd.ts' : named.word;
  const ending = endings.find((each) => word === each) ?? endings.find((each) => title.endsWith(`.${each}`));
  return ending !== undefined && ending.includes(named.lang) ? { ending } : {};
}

function titleOf(
  word: string,
  rest: string,
  attributes: readonly { name: string; value: string | undefined }[],
  code: string,
): string {
  const named = attributes.find(
    ({ name, value }) => titles.includes(name.toLowerCase()) && value !== undefined,
  );
  const bracketed = /(?:^|\s)\[([^\]]+)\]/.exec(rest)?.[1];
  const glued = /^\w+[:#]([^\s{]+)/.exec(word)?.[1];
  // Renderers take a comment that is nothing but a file's name for the title.
  const comment = /^(?:\/\/|\/\*)\s*(\S+\.d\.[mc]?ts|\S+\.[mc][tj]s)\s*(?:\*\/)?[ \t]*(?:\n|$)/.exec(
    code,
  )?.[1];
  return (named?.value ?? bracketed ?? glued ?? comment ?? '').trim().toLowerCase();
}

function plainWord(word: string): string {
  const plain = /^[^\s{:,]*/.exec(word.replace(/^\{?[.:]*/, ''))?.[0].toLowerCase() ?? '';
  return /["'=]/.test(plain) ? '' : plain;
}
