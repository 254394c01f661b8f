import { stem, wordsOf } from './words.ts';

/** A way to read a query. */
export interface Reading {
  query: string;
  /** How much what is found with it counts. */
  weight: number;
}

const likeWeight = 0.92;
const correctedWeight = 0.85;

/**
 * A query as it is written, without its slips, and with each phrase that stands for another one replaced.
 * @param corrected - what was meant by a word that is unknown
 */
export function readings(
  query: string,
  like: readonly (readonly [string, string])[],
  corrected: (word: string) => string | undefined,
): Reading[] {
  const written = { query, weight: 1 };
  const right = correct(query, corrected);
  const without = right === query ? [] : [{ query: right, weight: correctedWeight }];
  const others = like.flatMap(([phrase, instead]): Reading[] => {
    const replaced = replacePhrase(right, phrase, instead);
    return replaced === undefined ? [] : [{ query: replaced, weight: likeWeight }];
  });
  return [written, ...without, ...others];
}

function replacePhrase(query: string, phrase: string, instead: string): string | undefined {
  const words = wordsOf(query);
  const sought = wordsOf(phrase).map(({ word }) => stem(word));
  const at = words.findIndex((_, start) =>
    sought.every((word, offset) => word === stem(words[start + offset]?.word ?? '')),
  );
  const [first, last] = [words[at], words[at + sought.length - 1]];
  if (first === undefined || last === undefined) return undefined;
  return `${query.slice(0, first.start)}${instead}${query.slice(last.end)}`;
}

function correct(query: string, corrected: (word: string) => string | undefined): string {
  let text = query;
  for (const { word, start, end } of wordsOf(query).toReversed()) {
    const meant = corrected(word);
    if (meant !== undefined) text = `${text.slice(0, start)}${meant}${text.slice(end)}`;
  }
  return text;
}
