/** A word of a text, in lower case, and where it stands. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

/** A version, an abbreviation, a word, a single letter, a number. Names in camel case and snake case are several words. */
const pattern = /\d+(?:\.\d+)+|\p{Lu}{2,}s?(?!\p{Ll})|\p{Lu}?\p{Ll}+|\d+\p{L}*|\p{L}+/gu;

const marks = /\p{M}/gu;

/** The words of a text. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(pattern), ({ 0: word, index }) => ({
    word: fold(word),
    start: index,
    end: index + word.length,
  }));
}

/** A text without its separators: `next_reset_at` and `nextResetAt` are one. */
export function squash(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

function fold(text: string): string {
  return text.normalize('NFD').replace(marks, '').toLowerCase();
}

/** What forms of an English word share: plural, `-ed`, `-ing`. It is no word that anybody reads. */
export function stem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const singular = word
    .replace(/ie[sd]$/, 'y')
    .replace(/(?<=x|ch|sh|ss|zz)es$/, '')
    .replace(/(?<![sui])s$/, '')
    .replace(/(?<=.{6})ation$/, '');
  const root = singular.replace(/(?:ing|ed)$/, '');
  const long = root.length >= 3 && /[aeiouy]/.test(root) ? root : singular;
  return american(long)
    .replace(/(?<=[^e]..?)e$/, '')
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1');
}

/** British and American spelling are one. */
function american(word: string): string {
  return word
    .replace(/^licenc/, 'licens')
    .replace(/is(?=e?$|ation$)/, 'iz')
    .replace(/(?<=.{3})our$/, 'or')
    .replace(/ogue$/, 'og');
}

/** Words that say nothing of what is looked for. */
const fillers = new Set(
  'a all an and any are as at be by can do does for from get how i if in into is it its me my of on or our set so that the their them this to use using via we what when where which who why will with you your'.split(
    ' ',
  ),
);

/** The words of a query that count: all of them in a name, and where none does. */
export function soughtWords(query: string): string[] {
  const all = wordsOf(query).map(({ word }) => word);
  if (isName(query)) return [...new Set(all)];
  const telling = all.filter((word) => !fillers.has(word));
  return [...new Set(telling.length > 0 ? telling : all)];
}

/** `next_reset_at`, `plans.create`, `Customer`, `POST /v1/plans`: what stands in code and not in a sentence. */
export function isName(query: string): boolean {
  const text = query.trim();
  return (
    /^(?:GET|POST|PUT|PATCH|DELETE) \//.test(text) || (/^\S+$/.test(text) && /[\p{Lu}_.\d/(]/u.test(text))
  );
}
