import type { Constraints } from '../model.ts';
import { limitsOf, rewrites, satisfies } from './constraints.ts';
import { formatExamples } from './formats.ts';
import { textsOf } from './matching-text.ts';

/** The number next to `wish` that keeps to the constraints, or undefined when there is none. */
export function numberNear(wish: number, constraints: Constraints = {}, integer = false): number | undefined {
  const { multipleOf, ...limits } = limitsOf(constraints);
  const step = multipleOf === undefined ? (integer ? 1 : undefined) : Number(multipleOf);
  const low = Math.max(
    ...[limits.minimum, limits.exclusiveMinimum].map((limit) => Number(limit ?? -Infinity)),
  );
  const high = Math.min(
    ...[limits.maximum, limits.exclusiveMaximum].map((limit) => Number(limit ?? Infinity)),
  );
  // A default may be infinite where zod takes no such number.
  const clamped = Math.min(Math.max(Number.isFinite(wish) ? wish : 1, low), high);
  const candidates = [clamped, low, high, (low + high) / 2];
  if (step === undefined) candidates.push(low + 1, high - 1);
  else for (const edge of [clamped, low, high]) candidates.push(...multiplesAround(edge, step));
  return candidates.find(
    (value) =>
      Number.isFinite(value) && (!integer || Number.isInteger(value)) && satisfies(value, constraints),
  );
}

function multiplesAround(value: number, step: number): number[] {
  const quotient = Math.round(value / step);
  return [quotient, quotient + 1, quotient - 1].map((factor) => Number((factor * step).toPrecision(12)) + 0);
}

/** The bigint next to `wish` that keeps to the constraints, or undefined when there is none. */
export function bigintNear(wish: bigint, constraints: Constraints = {}): bigint | undefined {
  const limits = limitsOf(constraints);
  const edges = [wish];
  for (const limit of Object.values(limits)) {
    const edge = typeof limit === 'bigint' ? limit : BigInt(Math.round(limit));
    edges.push(edge, edge + 1n, edge - 1n);
  }
  const step = limits.multipleOf === undefined ? 1n : BigInt(limits.multipleOf);
  const multiples =
    step === 1n || step === 0n
      ? []
      : edges.flatMap((edge) => [0n, 1n, -1n].map((by) => (edge / step + by) * step));
  return [...edges, ...multiples].find((value) => satisfies(value, constraints));
}

const day = 86_400_000;

/** The date next to `wish` that keeps to the constraints, or undefined when there is none. */
export function dateNear(wish: Date, constraints: Constraints = {}): Date | undefined {
  const { multipleOf: _, ...limits } = limitsOf(constraints);
  const moments = Object.values(limits).flatMap((limit) => {
    const moment = Number(limit);
    return [moment, moment + day, moment - day, moment + 1, moment - 1];
  });
  return [wish, ...moments.map((moment) => new Date(moment))].find(
    (value) => !Number.isNaN(value.getTime()) && satisfies(value, constraints),
  );
}

/**
 * A text that keeps to the constraints, as near to `wish` as can be: the wish itself, cut or drawn out to the length asked for,
 * with the beginning and the end asked for, an example of the format, or what the pattern is made for. Undefined when none fits.
 */
export function textNear(wish: string, constraints: Constraints = {}): string | undefined {
  for (const text of allTextsNear(wish, constraints)) {
    const rewritten = (constraints.rewritten ?? []).reduce((each, how) => rewrites[how](each), text);
    for (const candidate of [text, rewritten]) if (satisfies(candidate, constraints)) return candidate;
  }
  return undefined;
}

/** Those of what is said first, and then of each that is said besides. */
function* allTextsNear(wish: string, { also = [], ...own }: Constraints): Generator<string> {
  yield* textsNear(wish, own);
  for (const each of also) yield* textsNear(wish, { ...own, ...each });
}

function* textsNear(wish: string, constraints: Constraints): Generator<string> {
  const { format, pattern, patternFlags, minLength = 0, maxLength = Infinity } = constraints;
  const { startsWith = '', endsWith = '', includes = '' } = constraints;
  const wrap = (text: string) => framed(text, startsWith, includes, endsWith);
  const examples = format === undefined ? [] : formatExamples(format);
  yield* examples;
  yield* examples.map(wrap);
  const room = minLength - wrap('').length;
  const most = Math.max(0, maxLength - wrap('').length);
  const drawn = wish.length < room ? wish.padEnd(room, `${wish || 'x'}-`) : wish;
  const cut = drawn.slice(0, Math.min(drawn.length, most)).trim();
  const word = cut.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const least = Math.max(room, 1);
  const digits = '1234567890'.repeat(Math.ceil(least / 10)).slice(0, least);
  const longer = Math.max(room, 3);
  const letters = 'abcdefghij'.repeat(Math.ceil(longer / 10)).slice(0, longer);
  const isFramed = startsWith + includes + endsWith !== '';
  const usual = [wish, cut, drawn.slice(0, most), word, word.replaceAll('-', '_'), letters];
  usual.push(letters.toUpperCase(), digits, letters.slice(0, most));
  // What stands after a prefix is a part of an id or of a file's name.
  if (isFramed && pattern === undefined) yield wrap(startsWith.endsWith('_') ? '123' : word);
  yield* usual.map(wrap);
  if (minLength > 0) yield* examples.map((text) => text.padEnd(minLength, text));
  if (pattern === undefined) return;
  const lengths = [minLength, maxLength].flatMap((length) => partsOf(length));
  for (const text of textsOf({ source: pattern, flags: patternFlags }, lengths)) {
    yield text;
    if (isFramed) yield wrap(text);
    // Of an expression that is not anchored, the match may stand in a longer text.
    if (text.length < minLength) yield* [text.padEnd(minLength, letters), text.padStart(minLength, letters)];
  }
}

/** How long a repeated part may have to be for a text of that length, with some room for what stands around it. */
function partsOf(length: number): number[] {
  if (length === 0 || length > 500) return [];
  return Array.from({ length: 24 }, (_, around) => length - around).filter((part) => part > 0);
}

function framed(text: string, start: string, middle: string, end: string): string {
  const opened = text.startsWith(start) ? text : start + text;
  const filled = opened.includes(middle) ? opened : opened + middle;
  return filled.endsWith(end) ? filled : filled + end;
}
