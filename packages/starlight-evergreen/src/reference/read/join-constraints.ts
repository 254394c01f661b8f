import type { Constraints, Limit } from '../model.ts';

type NumberKey = 'minLength' | 'maxLength' | 'minItems' | 'maxItems' | 'minSize' | 'maxSize';

/** Of two counts the one that lets less through. */
const narrower: readonly (readonly [NumberKey, (a: number, b: number) => number])[] = [
  ['minLength', Math.max],
  ['maxLength', Math.min],
  ['minItems', Math.max],
  ['maxItems', Math.min],
  ['minSize', Math.max],
  ['maxSize', Math.min],
];

const limits = [
  { inclusive: 'minimum', exclusive: 'exclusiveMinimum', sign: 1 },
  { inclusive: 'maximum', exclusive: 'exclusiveMaximum', sign: -1 },
] as const;

/** What is said once by a text, and stands apart when it is said again. */
const texts = ['format', 'pattern', 'startsWith', 'endsWith', 'includes', 'multipleOf'] as const;

/** Joins what several checks enforce: the narrower of two limits, and everything of which no part says the other. */
export function joinConstraints(all: readonly Constraints[]): Constraints | undefined {
  const joined: Constraints = {};
  for (const each of all) add(joined, each);
  return Object.keys(joined).length === 0 ? undefined : joined;
}

function add(joined: Constraints, more: Constraints): void {
  for (const [key, narrow] of narrower) {
    const value = more[key];
    if (value !== undefined) joined[key] = narrow(value, joined[key] ?? value);
  }
  for (const { inclusive, exclusive, sign } of limits) {
    for (const key of [inclusive, exclusive]) addLimit(joined, key, more[key], sign);
    keepStricter(joined, inclusive, exclusive, sign);
  }
  if (more.rewritten) joined.rewritten = [...new Set([...(joined.rewritten ?? []), ...more.rewritten])];
  if (more.mediaTypes)
    joined.mediaTypes =
      joined.mediaTypes?.filter((type) => more.mediaTypes?.includes(type)) ?? more.mediaTypes;
  for (const key of texts) addText(joined, key, more);
  for (const each of more.also ?? []) for (const key of texts) addText(joined, key, each);
}

function addLimit(
  joined: Constraints,
  key: (typeof limits)[number]['inclusive' | 'exclusive'],
  value: Limit | undefined,
  sign: 1 | -1,
): void {
  const before = joined[key];
  if (value === undefined) return;
  if (before === undefined || sign * compareLimits(value, before) > 0) joined[key] = value;
}

/** Of "at least 3" and "more than 3" one says the other. */
function keepStricter(
  joined: Constraints,
  inclusive: 'minimum' | 'maximum',
  exclusive: 'exclusiveMinimum' | 'exclusiveMaximum',
  sign: 1 | -1,
): void {
  const [at, beyond] = [joined[inclusive], joined[exclusive]];
  if (at === undefined || beyond === undefined) return;
  delete joined[sign * compareLimits(beyond, at) >= 0 ? inclusive : exclusive];
}

function compareLimits(a: Limit, b: Limit): number {
  const [one, other] = [amountOf(a), amountOf(b)];
  return one < other ? -1 : Number(one > other);
}

function amountOf(limit: Limit): number | bigint {
  if (typeof limit === 'number') return limit;
  return limit.endsWith('n') ? BigInt(limit.slice(0, -1)) : Date.parse(limit);
}

/** A pattern and its flags belong together. */
function addText(joined: Constraints, key: (typeof texts)[number], more: Constraints): void {
  const value = more[key];
  if (value === undefined) return;
  const said: Constraints = {
    [key]: value,
    ...(key === 'pattern' && more.patternFlags !== undefined && { patternFlags: more.patternFlags }),
  };
  const isSaid = [joined, ...(joined.also ?? [])].some(
    (each) => each[key] === value && (key !== 'pattern' || each.patternFlags === more.patternFlags),
  );
  if (isSaid) return;
  if (joined[key] === undefined) Object.assign(joined, said);
  else joined.also = [...(joined.also ?? []), said];
}
