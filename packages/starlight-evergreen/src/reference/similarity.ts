import { editDistance } from '../problem/nearest-word.ts';

/** Words that tell a field from its counterpart: a name that swaps one for the other is another name. */
const opposites: readonly (readonly [string, string])[] = [
  ['add', 'remove'],
  ['after', 'before'],
  ['credit', 'debit'],
  ['decrease', 'increase'],
  ['disable', 'enable'],
  ['end', 'start'],
  ['ends', 'starts'],
  ['first', 'last'],
  ['from', 'to'],
  ['in', 'out'],
  ['max', 'min'],
  ['maximum', 'minimum'],
  ['next', 'previous'],
  ['request', 'response'],
];
const oppositeOf = new Map(
  opposites.flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]),
);

/** A camelCase, PascalCase or snake_case name in words, in lower case: `BalanceCreditSchema2` has four. */
export function wordsOf(name: string): string[] {
  const words = name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}]+|\p{N}+/gu) ?? [];
  return words.map((word) => word.toLowerCase());
}

/**
 * How much two names look alike, from 0 to 1: the better of two measures. Shared words find a prefix or suffix that came
 * or went (`BalancesTrackResponse`, `TrackResponse`); the edit distance finds letters that did (`expires`, `expiresAt`).
 * Names that differ by an opposite (`minLimit`, `maxLimit`) are not alike at all.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (swapsOpposites(left, right)) return 0;
  const words = sharedWords(left, right);
  const longest = Math.max(a.length, b.length);
  // At least the letters that one has more than the other are different.
  if (1 - Math.abs(a.length - b.length) / longest <= words) return words;
  return Math.max(words, 1 - editDistance(a.toLowerCase(), b.toLowerCase()) / longest);
}

/** Whether one name has every word of the other: a word that came or went is likelier than one that was swapped. */
export function extendsName(a: string, b: string): boolean {
  const [short = [], long = []] = [wordsOf(a), wordsOf(b)].toSorted(
    (one, other) => one.length - other.length,
  );
  return commonWords(short, long) === short.length;
}

/** Words in common, as a share of the longer name's words. */
export function sharedWords(left: readonly string[], right: readonly string[]): number {
  return commonWords(left, right) / Math.max(left.length, right.length, 1);
}

/** Each word as often as both have it. */
function commonWords(left: readonly string[], right: readonly string[]): number {
  const rest = [...right];
  let common = 0;
  for (const word of left) {
    const index = rest.indexOf(word);
    if (index === -1) continue;
    rest.splice(index, 1);
    common += 1;
  }
  return common;
}

function swapsOpposites(left: readonly string[], right: readonly string[]): boolean {
  return left.some((word) => {
    const opposite = oppositeOf.get(word);
    return (
      opposite !== undefined && right.includes(opposite) && !right.includes(word) && !left.includes(opposite)
    );
  });
}
