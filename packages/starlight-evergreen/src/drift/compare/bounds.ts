import type { Constraints, Limit } from '../../reference/model.ts';

/** A lower or upper limit, written as `minimum 1`. */
export interface Bound {
  value: Limit;
  exclusive: boolean;
  text: string;
}

/** What is bounded: by two keywords or by one. `sign` is 1 where more is stricter. */
export interface Bounds {
  keys: readonly (keyof Constraints)[];
  sign: 1 | -1;
}

export const allBounds: readonly Bounds[] = [
  { keys: ['minimum', 'exclusiveMinimum'], sign: 1 },
  { keys: ['maximum', 'exclusiveMaximum'], sign: -1 },
  { keys: ['minLength'], sign: 1 },
  { keys: ['maxLength'], sign: -1 },
  { keys: ['minItems'], sign: 1 },
  { keys: ['maxItems'], sign: -1 },
  { keys: ['minSize'], sign: 1 },
  { keys: ['maxSize'], sign: -1 },
];

/** The strictest of the limits that the checks set; at the same value the exclusive one is. */
export function boundOf(checks: readonly Constraints[], { keys, sign }: Bounds): Bound | undefined {
  return checks
    .flatMap((check) => keys.map((key) => [key, check[key]] as const))
    .flatMap(([key, value]): Bound[] =>
      typeof value === 'number' || typeof value === 'string'
        ? [{ value, exclusive: key.startsWith('exclusive'), text: `${key} ${value}` }]
        : [],
    )
    .toSorted((a, b) => strictness(b, a, sign))
    .at(0);
}

/** Positive when the first is the stricter one. No limit is the least strict. */
export function strictness(one: Bound | undefined, other: Bound | undefined, sign: 1 | -1): number {
  if (!one || !other) return Number(one !== undefined) - Number(other !== undefined);
  return sign * compareAmounts(one.value, other.value) || Number(one.exclusive) - Number(other.exclusive);
}

function compareAmounts(a: Limit, b: Limit): number {
  const [one, other] = [amountOf(a), amountOf(b)];
  return one < other ? -1 : Number(one > other);
}

/** The number that a limit is: of a date, its time. Digits of a bigint stay exact. */
function amountOf(limit: Limit): number | bigint {
  if (typeof limit === 'number') return limit;
  return /^-?\d+n$/.test(limit) ? BigInt(limit.slice(0, -1)) : Date.parse(limit);
}

export function isMultiple(of: Limit, step: Limit): boolean {
  const [whole, part] = [amountOf(of), amountOf(step)];
  if (typeof whole === 'bigint' && typeof part === 'bigint') return part !== 0n && whole % part === 0n;
  // By the quotient: the remainder of fractions such as 0.3 and 0.1 is not exactly zero.
  const quotient = Number(whole) / Number(part);
  return Number.isFinite(quotient) && Math.abs(quotient - Math.round(quotient)) < 1e-9;
}
