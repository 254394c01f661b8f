import type { Constraints } from '../../reference/model.ts';
import { isoRelation } from './iso-patterns.ts';
import { allBounds, boundOf, isMultiple, strictness } from './bounds.ts';

/** What became of one limit, or of how a text is rewritten. Each is written as `minimum 1`; absent where there is none. */
export interface LimitChange {
  relation: 'tightened' | 'loosened' | 'changed';
  before?: string;
  after?: string;
  /** It does not refuse values but makes others of them. */
  rewrites?: true;
}

type Relation = LimitChange['relation'];

/** What became stricter, what less strict, and what merely different: one change for each limit. */
export function limitChanges(before: Constraints, after: Constraints): LimitChange[] {
  // Nearly no field has any, and this is asked of every field.
  if (before === after || Object.keys(before).length + Object.keys(after).length === 0) return [];
  const [old, now] = [checksOf(before), checksOf(after)];
  const ofBounds = allBounds.flatMap((bounds): LimitChange[] => {
    const [was, is] = [boundOf(old, bounds), boundOf(now, bounds)];
    const order = strictness(is, was, bounds.sign);
    return order === 0 ? [] : [{ relation: order > 0 ? 'tightened' : 'loosened', ...written(was, is) }];
  });
  const format = before.format === after.format ? before.format : undefined;
  const ofOthers = checks.flatMap(({ keys, relationOf = () => 'changed', rewrites }) =>
    differing(old, now, keys).map(([was, is]): LimitChange => ({
      relation:
        isoRelation(format, was?.check.pattern, is?.check.pattern) ??
        (was && is ? relationOf(was.check, is.check) : was ? 'loosened' : 'tightened'),
      ...written(was, is),
      ...(rewrites && { rewrites }),
    })),
  );
  return [...ofBounds, ...ofOthers];
}

/** Whether what fits the first limits fits the second too. */
export function isAsStrict(one: Constraints, other: Constraints): boolean {
  return limitChanges(other, one).every(({ relation, rewrites }) => relation === 'tightened' && !rewrites);
}

/** A check that is made of a value, of which there may be several of a kind. */
interface Check {
  /** What belongs to it: the first has to be there. */
  keys: readonly [keyof Constraints, ...(keyof Constraints)[]];
  /** What it is that one became another. */
  relationOf?(before: Constraints, after: Constraints): Relation;
  rewrites?: true;
}

/** Formats whose every text is one of other formats too. */
const widerFormats = new Map([
  ['uuid', ['guid']],
  ['uuidv4', ['uuid', 'guid']],
  ['uuidv6', ['uuid', 'guid']],
  ['uuidv7', ['uuid', 'guid']],
]);

function isFormatWithin(one: string, other: string): boolean {
  return widerFormats.get(one)?.includes(other) === true;
}

const checks: readonly Check[] = [
  { keys: ['multipleOf'], relationOf: inclusion(({ multipleOf }) => multipleOf, isMultiple) },
  { keys: ['format'], relationOf: inclusion(({ format }) => format, isFormatWithin) },
  { keys: ['pattern', 'patternFlags'] },
  {
    keys: ['startsWith'],
    relationOf: inclusion(
      ({ startsWith }) => startsWith,
      (long, short) => long.startsWith(short),
    ),
  },
  {
    keys: ['endsWith'],
    relationOf: inclusion(
      ({ endsWith }) => endsWith,
      (long, short) => long.endsWith(short),
    ),
  },
  {
    keys: ['includes'],
    relationOf: inclusion(
      ({ includes }) => includes,
      (long, short) => long.includes(short),
    ),
  },
  {
    keys: ['mediaTypes'],
    relationOf: inclusion(
      ({ mediaTypes }) => mediaTypes,
      (few, many) => few.every((type) => many.includes(type)),
    ),
  },
  { keys: ['rewritten'], rewrites: true },
];

/** @param isWithin - whether what fits the first fits the second too */
function inclusion<T>(
  valueOf: (check: Constraints) => T | undefined,
  isWithin: (one: T, other: T) => boolean,
) {
  return (before: Constraints, after: Constraints): Relation => {
    const [was, is] = [valueOf(before), valueOf(after)];
    if (was === undefined || is === undefined) return 'changed';
    if (isWithin(is, was)) return 'tightened';
    return isWithin(was, is) ? 'loosened' : 'changed';
  };
}

interface Written {
  check: Constraints;
  text: string;
}

/** The checks of a kind that only one side has, those of both sides in pairs. */
function differing(
  before: readonly Constraints[],
  after: readonly Constraints[],
  keys: Check['keys'],
): [Written | undefined, Written | undefined][] {
  const [old, now] = [writtenChecks(before, keys), writtenChecks(after, keys)];
  const gone = [...old.values()].filter(({ text }) => !now.has(text));
  const fresh = [...now.values()].filter(({ text }) => !old.has(text));
  return Array.from({ length: Math.max(gone.length, fresh.length) }, (_, index) => [
    gone[index],
    fresh[index],
  ]);
}

function writtenChecks(all: readonly Constraints[], keys: Check['keys']): Map<string, Written> {
  const [first] = keys;
  const found = all.filter((check) => check[first] !== undefined);
  return new Map(
    found.map((check) => {
      const text = keys.flatMap((key) => textOf(key, check[key]) ?? []).join(', ');
      return [text, { check, text }];
    }),
  );
}

function textOf(key: keyof Constraints, value: Constraints[keyof Constraints]): string | undefined {
  if (value === undefined) return undefined;
  const isPlain = typeof value === 'number' || key === 'multipleOf' || key === 'patternFlags';
  return `${key} ${isPlain ? String(value) : JSON.stringify(value)}`;
}

function written(was: { text: string } | undefined, is: { text: string } | undefined) {
  return { ...(was && { before: was.text }), ...(is && { after: is.text }) };
}

function checksOf(constraints: Constraints): readonly Constraints[] {
  return [constraints, ...(constraints.also ?? []).flatMap(checksOf)];
}
