import type * as z from 'zod';
import type { Constraints } from '../model.ts';
import { formatExamples } from './formats.ts';
import { isJson, isPlain } from './fits.ts';
import { instanceOf } from './instances.ts';
import { bigintNear, dateNear, numberNear, textNear } from './near.ts';

type Issue = z.core.$ZodIssue;

/** What is known of a value that its schema refuses, from all that it refused so far. */
export interface Knowledge extends Constraints {
  patterns?: { source: string; flags: string }[];
}

/** Adds what an issue tells of the values that would be taken. */
export function learn(known: Knowledge, issue: Issue): Knowledge {
  switch (issue.code) {
    case 'invalid_format':
      return { ...known, ...formatFacts(known, issue) };
    case 'too_small':
      return {
        ...known,
        ...limitFacts(issue.origin, issue.minimum, issue.inclusive !== false, 'min', issue.exact),
      };
    case 'too_big':
      return {
        ...known,
        ...limitFacts(issue.origin, issue.maximum, issue.inclusive !== false, 'max', issue.exact),
      };
    case 'not_multiple_of':
      return { ...known, multipleOf: limitOf(issue.divisor) };
    default:
      return known;
  }
}

function formatFacts(known: Knowledge, issue: Extract<Issue, { code: 'invalid_format' }>): Knowledge {
  const facts: Knowledge = {};
  if ('prefix' in issue && typeof issue.prefix === 'string') facts.startsWith = issue.prefix;
  if ('suffix' in issue && typeof issue.suffix === 'string') facts.endsWith = issue.suffix;
  if ('includes' in issue && typeof issue.includes === 'string') facts.includes = issue.includes;
  if (formatExamples(issue.format).length > 0) facts.format = issue.format;
  const [, source, flags] = /^\/(.*)\/([a-z]*)$/s.exec(issue.pattern ?? '') ?? [];
  if (source === undefined || flags === undefined || 'prefix' in issue || 'suffix' in issue) return facts;
  facts.patterns = [...(known.patterns ?? []), { source, flags }];
  return facts;
}

function limitFacts(
  origin: string,
  limit: number | bigint,
  inclusive: boolean,
  side: 'min' | 'max',
  exact = false,
): Constraints {
  const count = Number(limit) + (inclusive ? 0 : side === 'min' ? 1 : -1);
  const sides = exact ? (['min', 'max'] as const) : [side];
  const both = (what: 'Length' | 'Items' | 'Size') =>
    Object.fromEntries(sides.map((each) => [`${each}${what}`, count]));
  if (origin === 'string') return both('Length');
  if (origin === 'array') return both('Items');
  if (origin === 'set' || origin === 'map' || origin === 'file') return both('Size');
  const value = origin === 'date' ? new Date(Number(limit)).toISOString() : limitOf(limit);
  if (side === 'min') return inclusive ? { minimum: value } : { exclusiveMinimum: value };
  return inclusive ? { maximum: value } : { exclusiveMaximum: value };
}

function limitOf(limit: number | bigint): number | string {
  return typeof limit === 'bigint' ? `${limit}n` : limit;
}

const texts = [
  'example',
  'Example',
  'A few words.',
  'abc123',
  'EXAMPLE',
  'a',
  'A',
  '1',
  '0',
  '12',
  '123',
  '1234',
  '12345678',
  'true',
  '2026-01-01T00:00:00.000Z',
  '2026-01-01',
  '09:30',
  '09:30:00',
  'https://example.com',
  'ada@example.com',
  '/documents',
  'example.com',
  '#336699',
  'en',
  'en-GB',
  'EUR',
  'eur',
  'GB',
  '1.0.0',
  '1.5',
  '+442079460123',
  '203.0.113.7',
  '7f3a9c52-4b1e-4d08-9a6c-2e5b8f0d1c37',
  '{"source":"api"}',
  '[]',
  '{}',
  'aGVsbG8=',
  '0 0 * * *',
  'Europe/London',
  '507f1f77bcf86cd799439011',
  'aA1!aA1!',
  'a-long-Passphrase-1',
  'a,b',
  'a=1',
  'a:b',
  'a/b',
  'a b',
  'a.b',
  'level',
  'ab',
  '',
] as const;
const numbers = [
  1, 2, 10, 0, 3, 4, 5, 6, 7, 8, 9, 12, 16, 20, 24, 30, 50, 100, 256, 1000, 1024, 10_000, 1_000_000,
  1_767_225_600, 1_767_225_600_000, 0.5, 0.1, -1,
];
const dates = ['2026-01-01', '2026-01-05', '2030-01-01', '2025-12-01', '2000-01-01'].map(
  (text) => new Date(text),
);

const ofType: Readonly<Record<string, readonly unknown[]>> = {
  string: texts,
  number: numbers,
  int: numbers,
  bigint: [1n, 2n, 0n, 10n, 100n],
  boolean: [true, false],
  date: dates,
  array: [[]],
  tuple: [[]],
  object: [{}],
  record: [{}],
  map: [new Map()],
  set: [new Set()],
  null: [null],
  undefined: [undefined],
  void: [undefined],
  nan: [Number.NaN],
  nonoptional: [...texts, ...numbers],
};

/** Values to try in the place of one that an issue is about, the most likely first. */
export function fixesFor(issue: Issue, current: unknown, known: Knowledge): readonly unknown[] {
  // What is wrong with an item of a set stands at the set's own place.
  if (current instanceof Set && !isOfSet(issue)) {
    const [first] = current as Set<unknown>;
    return fixesFor(issue, first, known).map((item) => new Set([item]));
  }
  switch (issue.code) {
    case 'invalid_type': {
      const instance = instanceOf(issue.expected);
      // What a client reads as JSON by itself travels as text.
      const json =
        issue.expected === 'string' && (isPlain(current) || Array.isArray(current)) && isJson(current);
      return [
        ...(json ? [JSON.stringify(current)] : []),
        ...(instance ? [instance.value] : []),
        ...(ofType[issue.expected] ?? []),
      ];
    }
    case 'invalid_value':
      return [...issue.values];
    case 'unrecognized_keys':
      return isPlain(current) ? [without(current, issue.keys)] : [];
    case 'invalid_format':
      return [...near(current, known), ...texts];
    case 'too_small':
    case 'too_big':
    case 'not_multiple_of':
      return near(current, known);
    default:
      return othersOf(current);
  }
}

function isOfSet(issue: Issue): boolean {
  if (issue.code === 'too_small' || issue.code === 'too_big') return issue.origin === 'set';
  return issue.code === 'invalid_type' && issue.expected === 'set';
}

/** What is nearest to the value among those that keep to what is known. */
function near(current: unknown, known: Knowledge): unknown[] {
  if (typeof current === 'number') return [numberNear(current, known, true), numberNear(current, known)];
  if (typeof current === 'bigint') return [bigintNear(current, known)];
  if (current instanceof Date) return [dateNear(current, known)];
  if (Array.isArray(current)) return [resized(current, known)];
  if (typeof current !== 'string') return [];
  const { patterns = [], ...plain } = known;
  const examples = plain.format === undefined ? [] : formatExamples(plain.format);
  const { format: _format, ...bare } = plain;
  const [pattern, ...also] = patterns.map(({ source, flags }) => ({ pattern: source, patternFlags: flags }));
  const matching = pattern === undefined ? [] : [textNear(current, { ...bare, ...pattern, also })];
  return [textNear(current, plain), ...examples, ...matching, textNear(current, bare), textNear('', bare)];
}

function resized(current: readonly unknown[], { minItems = 0, maxItems = Infinity }: Constraints): unknown[] {
  const size = Math.min(Math.max(current.length, minItems), maxItems);
  return Array.from({ length: size }, (_, index) => current[Math.min(index, current.length - 1)]);
}

/** Other values of the same type, for a check of which nothing is known. */
function othersOf(current: unknown): readonly unknown[] {
  if (Array.isArray(current)) return othersOfArray(current);
  if (isPlain(current)) return othersOfObject(current);
  if (current instanceof Date) return dates;
  if (typeof current === 'boolean') return [!current];
  return ofType[typeof current] ?? [];
}

function othersOfArray(current: readonly unknown[]): unknown[] {
  const once = [...new Map(current.map((item) => [JSON.stringify(item), item])).values()];
  return [once, current.slice(0, 1), [...current, ...current], [], ...texts.map((text) => [text])];
}

/** A check of a whole object is mostly about two of its fields: that they are alike, in order, or not both there. */
function othersOfObject(current: Record<string, unknown>): unknown[] {
  const keys = Object.keys(current);
  const less = keys.map((key) => without(current, [key]));
  const alone = keys.map((key) => ({ [key]: current[key] }));
  const pairs = keys.flatMap((one) =>
    keys.filter((other) => other !== one).map((other): [string, string] => [one, other]),
  );
  const changed = pairs.slice(0, 60).flatMap(([one, other]): Record<string, unknown>[] => {
    const value = current[one];
    if (typeof value !== typeof current[other]) return [];
    return [
      { ...current, [other]: value },
      { ...current, [other]: later(value) },
    ];
  });
  return [...less, ...changed, ...alone];
}

function later(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (value instanceof Date) return new Date(value.getTime() + 86_400_000);
  if (typeof value === 'string' && !Number.isNaN(Date.parse(value)))
    return new Date(Date.parse(value) + 86_400_000).toISOString().slice(0, value.length);
  return typeof value === 'string' ? `${value}2` : value;
}

function without(value: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}
