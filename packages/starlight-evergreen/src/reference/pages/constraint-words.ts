import * as z from 'zod';
import { inlineCode, joinPhrases, type PhrasingContent, text } from '../../markdown/build.ts';
import type { Constraints, Limit, TypeExpression } from '../model.ts';
import { dateTimeWords } from './date-time-words.ts';

/** What a size counts, by what has it. */
type Counted = 'elements' | 'entries' | 'bytes';

/** What is enforced beyond a type, each as a phrase of its own. */
export function constraintPhrases(constraints: Constraints, type: TypeExpression): PhrasingContent[][] {
  const isDate = type.kind === 'date';
  const counted: Counted = type.kind === 'external' ? 'bytes' : type.kind === 'map' ? 'entries' : 'elements';
  return [
    ...limitPhrases(constraints, isDate),
    ...amount(constraints.minLength, constraints.maxLength, 'characters'),
    ...amount(constraints.minItems, constraints.maxItems, 'elements'),
    ...amount(constraints.minSize, constraints.maxSize, counted),
    ...formatPhrases(constraints),
    ...partPhrases(constraints),
    ...(constraints.rewritten ?? []).map((how) => [text(rewritings[how])]),
    ...mediaTypes(constraints.mediaTypes),
    ...(constraints.also ?? []).flatMap((each) => constraintPhrases(each, type)),
  ];
}

const limitWords = [
  ['minimum', 'at least', 'not before'],
  ['exclusiveMinimum', 'more than', 'after'],
  ['maximum', 'at most', 'not after'],
  ['exclusiveMaximum', 'less than', 'before'],
  ['multipleOf', 'a multiple of', 'a multiple of'],
] as const;

function limitPhrases(constraints: Constraints, isDate: boolean): PhrasingContent[][] {
  return limitWords.flatMap(([key, ofNumber, ofDate]) => {
    const value = constraints[key];
    if (value === undefined) return [];
    return [isDate ? [text(`${ofDate} `), inlineCode(dateText(value))] : [text(`${ofNumber} ${value}`)]];
  });
}

/** Midnight goes without saying. */
function dateText(limit: Limit): string {
  return String(limit).replace(/T00:00:00\.000Z$/, '');
}

const singular = { characters: 'character', elements: 'element', entries: 'entry', bytes: 'byte' } as const;

function amount(
  least: number | undefined,
  most: number | undefined,
  unit: keyof typeof singular,
): PhrasingContent[][] {
  const count = (value: number) => `${value} ${value === 1 ? singular[unit] : unit}`;
  if (least !== undefined && least === most) return [[text(`exactly ${count(least)}`)]];
  return [
    ...(least === undefined ? [] : [[text(`at least ${count(least)}`)]]),
    ...(most === undefined ? [] : [[text(`at most ${count(most)}`)]]),
  ];
}

/** Formats that a word says better. */
const formatWords: Readonly<Record<string, string>> = {
  lowercase: 'no capital letters',
  uppercase: 'no small letters',
};

const versions = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8'] as const;
const uuidVersions = new Map(
  versions.map((version) => [z.uuid({ version })._zod.def.pattern?.source, `uuid${version}`]),
);

/** A format, and the pattern beside it, where that is not what the format's options are. */
function formatPhrases({ format, pattern, patternFlags }: Constraints): PhrasingContent[][] {
  if (format === undefined) return patternPhrase(pattern, patternFlags);
  const words = formatWords[format];
  if (words !== undefined) return [[text(words)], ...patternPhrase(pattern, patternFlags)];
  const phrase = (name: string) => [text('format '), inlineCode(name)];
  const version = format === 'uuid' ? uuidVersions.get(pattern) : undefined;
  if (version !== undefined) return [phrase(version)];
  const options = format === 'date-time' || format === 'time' ? dateTimeWords(pattern) : undefined;
  if (options) return [phrase(format), ...options.map((each) => [text(each)])];
  return [phrase(format), ...patternPhrase(pattern, patternFlags)];
}

/** A pattern with flags stands as it is written in code. */
function patternPhrase(pattern: string | undefined, flags: string | undefined): PhrasingContent[][] {
  if (pattern === undefined) return [];
  return [[text('matches '), inlineCode(flags === undefined ? pattern : `/${pattern}/${flags}`)]];
}

function partPhrases({ startsWith, endsWith, includes }: Constraints): PhrasingContent[][] {
  const parts = [
    ['starts with', startsWith],
    ['ends with', endsWith],
    ['contains', includes],
  ] as const;
  return parts.flatMap(([words, part]) =>
    part === undefined ? [] : [[text(`${words} `), inlineCode(codeText(part))]],
  );
}

/** Text that a reader would not see stands in quotes. */
function codeText(part: string): string {
  return part.trim() === part && part !== '' ? part : JSON.stringify(part);
}

const rewritings = {
  trimmed: 'spaces around it are removed',
  lowercase: 'made lowercase',
  uppercase: 'made uppercase',
  normalized: 'Unicode-normalised',
} as const satisfies Record<NonNullable<Constraints['rewritten']>[number], string>;

function mediaTypes(types: readonly string[] | undefined): PhrasingContent[][] {
  if (!types) return [];
  if (types.length === 0) return [[text('no media type is accepted')]];
  return [
    [
      text('of type '),
      ...joinPhrases(
        types.map((type) => [inlineCode(type)]),
        ' or ',
      ),
    ],
  ];
}
