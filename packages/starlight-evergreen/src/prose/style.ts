import type { Problem } from '../problem/problem.ts';
import type { AllowList } from './allow-list.ts';
import type { PageText } from './page-text.ts';
import { placeOf } from './place.ts';
import { styleRules } from './style-rules.ts';
import { type Unit, countWords } from './unit.ts';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** "had had" and "that that" are English. */
const doubled = /\b(?!(?:had|that)\b)(\p{L}+)\s+\1\b(?![-'’])/giu;

/**
 * Doubled words, long sentences and words that do not serve the reader.
 * @param longest - how many words a sentence may have
 * @param allowed - words that are let pass
 */
export function checkStyle(page: PageText, longest: number, allowed: AllowList): Problem[] {
  return page.units.flatMap((unit) => [
    ...findDoubled(page, unit),
    ...findRules(page, unit, allowed),
    ...findLong(page, unit, longest),
  ]);
}

function findDoubled(page: PageText, { start, text }: Unit): Problem[] {
  return [...text.matchAll(doubled)].map(({ index, 1: word = '' }) => ({
    where: placeOf(page, start + index),
    message: `"${word}" stands twice in a row`,
    hint: 'Remove one of them.',
  }));
}

function findRules(page: PageText, { start, text }: Unit, allowed: AllowList): Problem[] {
  return styleRules.flatMap(({ pattern, reason }) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: found }) =>
      allowed.take(found) || allowed.take(found.toLowerCase())
        ? []
        : [
            {
              where: placeOf(page, start + index),
              message: `"${found}" does not serve the reader`,
              hint: reason,
            },
          ],
    ),
  );
}

function findLong(page: PageText, { start, text }: Unit, longest: number): Problem[] {
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
