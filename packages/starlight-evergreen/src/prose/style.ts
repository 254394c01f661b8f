import type { Problem } from '../problem/problem.ts';
import { houseRules } from './house-rules.ts';
import type { Page } from './page.ts';
import { placeOf } from './place.ts';
import { type Unit, countWords } from './unit.ts';

/** Words of the longest sentence that is taken in at one reading. */
const longest = 40;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** "had had" and "that that" are English. */
const doubled = /\b(?!(?:had|that)\b)(\p{L}+)\s+\1\b(?![-'’])/giu;

/** Doubled words, long sentences and the house's own rules. */
export function checkStyle(page: Page): Problem[] {
  return page.units.flatMap((unit) => [
    ...findDoubled(page, unit),
    ...findHouse(page, unit),
    ...findLong(page, unit),
  ]);
}

function findDoubled(page: Page, { start, text }: Unit): Problem[] {
  return [...text.matchAll(doubled)].map(({ index, 1: word = '' }) => ({
    where: placeOf(page, start + index),
    message: `"${word}" stands twice in a row`,
    hint: 'Remove one of them.',
  }));
}

function findHouse(page: Page, { start, text }: Unit): Problem[] {
  return houseRules.flatMap(({ pattern, reason }) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
      where: placeOf(page, start + index),
      message: `"${found}" is not how we write`,
      hint: reason,
    })),
  );
}

function findLong(page: Page, { start, text }: Unit): Problem[] {
  // A line's end is no sentence's end.
  return [...sentences.segment(text.replaceAll('\n', ' '))].flatMap(({ segment, index }) => {
    const words = countWords(segment);
    if (words <= longest) return [];
    const indent = segment.length - segment.trimStart().length;
    const opening = segment
      .trim()
      .split(/\s+/)
      .slice(0, 4)
      .join(' ')
      .replaceAll(/\u{a4}+/gu, '`…`');
    return [
      {
        where: placeOf(page, start + index + indent),
        message: `the sentence that begins "${opening}" has ${words} words`,
        hint: `Make it two, or a list: a sentence of more than ${longest} words has to be read again.`,
      },
    ];
  });
}
