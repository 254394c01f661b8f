import type { Constraints, Limit } from '../model.ts';
import { isOfFormat } from './formats.ts';
import { toRegExp } from './matching-text.ts';

/** Does a value keep to the constraints of its kind? Other constraints do not concern it. */
export function satisfies(value: unknown, constraints: Constraints | undefined): boolean {
  if (constraints === undefined) return true;
  if (constraints.also?.some((each) => !satisfies(value, each))) return false;
  if (typeof value === 'string') return textSatisfies(value, constraints);
  if (typeof value === 'number' || typeof value === 'bigint') return isWithinLimits(value, constraints);
  if (value instanceof Date) return isWithinLimits(value.getTime(), constraints);
  if (Array.isArray(value)) return isWithin(value.length, constraints.minItems, constraints.maxItems);
  if (value instanceof Set || value instanceof Map)
    return isWithin(value.size, constraints.minSize, constraints.maxSize);
  return true;
}

function textSatisfies(value: string, constraints: Constraints): boolean {
  const { format, pattern, patternFlags, minLength, maxLength } = constraints;
  const { startsWith = '', endsWith = '', includes = '', rewritten = [] } = constraints;
  if (!isWithin(value.length, minLength, maxLength)) return false;
  if (!value.startsWith(startsWith) || !value.endsWith(endsWith) || !value.includes(includes)) return false;
  if (!rewritten.every((how) => rewrites[how](value) === value)) return false;
  if (pattern !== undefined && toRegExp({ source: pattern, flags: patternFlags })?.test(value) === false)
    return false;
  return format === undefined || isOfFormat(value, format);
}

/** What zod makes of a text before it keeps it. */
export const rewrites: Readonly<
  Record<NonNullable<Constraints['rewritten']>[number], (text: string) => string>
> = {
  trimmed: (text) => text.trim(),
  lowercase: (text) => text.toLowerCase(),
  uppercase: (text) => text.toUpperCase(),
  normalized: (text) => text.normalize(),
};

function isWithinLimits(value: number | bigint, constraints: Constraints): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = limitsOf(constraints);
  if (minimum !== undefined && value < minimum) return false;
  if (maximum !== undefined && value > maximum) return false;
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) return false;
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) return false;
  return multipleOf === undefined || isMultiple(value, multipleOf);
}

const limitKeys = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'] as const;

type Limits = { [Key in (typeof limitKeys)[number]]?: number | bigint };

/** The limits as values to compare with: a date as its moment in milliseconds. */
export function limitsOf(constraints: Constraints): Limits {
  const limits: Limits = {};
  for (const key of limitKeys) {
    const limit = constraints[key];
    if (limit !== undefined) limits[key] = toComparable(limit);
  }
  return limits;
}

function toComparable(limit: Limit): number | bigint {
  if (typeof limit === 'number') return limit;
  return /^-?\d+n$/.test(limit) ? BigInt(limit.slice(0, -1)) : Date.parse(limit);
}

/** Tenths and hundredths have no exact binary form, so the quotient is compared with a little room. */
function isMultiple(value: number | bigint, step: number | bigint): boolean {
  if (typeof value === 'bigint') return step === 0n || value % BigInt(step) === 0n;
  const quotient = value / Number(step);
  return Math.abs(quotient - Math.round(quotient)) < 1e-9 * Math.max(1, Math.abs(quotient));
}

export function isWithin(value: number, low = -Infinity, high = Infinity): boolean {
  return value >= low && value <= high;
}
