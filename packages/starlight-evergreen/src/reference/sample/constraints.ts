import * as z from 'zod';
import type { Constraints, Limit } from '../model.ts';

/** Formats of strings that zod can check, by their JSON Schema name. Others say what a string means, not how it looks. */
const formats: Readonly<Record<string, z.ZodType>> = {
  email: z.email(),
  uri: z.url(),
  url: z.url(),
  uuid: z.guid(),
  guid: z.guid(),
  'date-time': z.iso.datetime({ offset: true }),
  date: z.iso.date(),
  time: z.iso.time(),
  duration: z.iso.duration(),
  ipv4: z.ipv4(),
  ipv6: z.ipv6(),
  hostname: z.hostname(),
  base64: z.base64(),
  base64url: z.base64url(),
  jwt: z.jwt(),
  cuid: z.cuid(),
  cuid2: z.cuid2(),
  ulid: z.ulid(),
  nanoid: z.nanoid(),
};

/** A value for each format, for fields that have no better one. */
export const formatExamples: Readonly<Record<string, string>> = {
  email: 'ada@example.com',
  uri: 'https://example.com',
  url: 'https://example.com',
  uuid: '7f3a9c52-4b1e-4d08-9a6c-2e5b8f0d1c37',
  guid: '7f3a9c52-4b1e-4d08-9a6c-2e5b8f0d1c37',
  'date-time': '2026-01-01T00:00:00.000Z',
  date: '2026-01-01',
  time: '09:30:00',
  duration: 'P1M',
  ipv4: '203.0.113.7',
  ipv6: '2001:db8::7',
  hostname: 'example.com',
  base64: 'aGVsbG8=',
  base64url: 'aGVsbG8',
  jwt: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl',
  cuid: 'cjld2cjxh0000qzrmn831i7rn',
  cuid2: 'tz4a98xxat96iws9zmbrgj3a',
  ulid: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  nanoid: 'V1StGXR8_Z5jdHi6B-myT',
};

/** Does a string, number or array keep to the constraints of its kind? Other constraints do not concern it. */
export function satisfies(value: unknown, constraints: Constraints | undefined): boolean {
  if (constraints === undefined) return true;
  if (typeof value === 'string') return stringSatisfies(value, constraints);
  if (typeof value === 'number') return numberSatisfies(value, constraints);
  if (Array.isArray(value)) return within(value.length, constraints.minItems, constraints.maxItems);
  return true;
}

function stringSatisfies(value: string, { format, pattern, minLength, maxLength }: Constraints): boolean {
  if (!within(value.length, minLength, maxLength)) return false;
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) return false;
  const schema = format === undefined ? undefined : formats[format];
  return schema === undefined || schema.safeParse(value).success;
}

function numberSatisfies(value: number, constraints: Constraints): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = numericLimits(constraints);
  if (!within(value, minimum, maximum)) return false;
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) return false;
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) return false;
  return multipleOf === undefined || isMultiple(value, multipleOf);
}

type NumericLimits = Record<
  'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum' | 'multipleOf',
  number | undefined
>;

/** The limits of a number; those of bigints and dates are texts. */
function numericLimits(constraints: Constraints): NumericLimits {
  const number = (limit: Limit | undefined) => (typeof limit === 'number' ? limit : undefined);
  return {
    minimum: number(constraints.minimum),
    maximum: number(constraints.maximum),
    exclusiveMinimum: number(constraints.exclusiveMinimum),
    exclusiveMaximum: number(constraints.exclusiveMaximum),
    multipleOf: number(constraints.multipleOf),
  };
}

function within(value: number, low = -Infinity, high = Infinity): boolean {
  return value >= low && value <= high;
}

/** Tenths and hundredths have no exact binary form, so the quotient is compared with a little room. */
function isMultiple(value: number, step: number): boolean {
  const quotient = value / step;
  return Math.abs(quotient - Math.round(quotient)) < 1e-9 * Math.max(1, Math.abs(quotient));
}

/** The number next to `wish` that keeps to the constraints, or undefined when there is none. */
export function numberNear(wish: number, constraints: Constraints = {}, integer = false): number | undefined {
  const limits = numericLimits(constraints);
  const step = limits.multipleOf ?? (integer ? 1 : undefined);
  const low = Math.max(limits.minimum ?? -Infinity, limits.exclusiveMinimum ?? -Infinity);
  const high = Math.min(limits.maximum ?? Infinity, limits.exclusiveMaximum ?? Infinity);
  const clamped = Math.min(Math.max(wish, low), high);
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

/** `wish` cut or drawn out to the length asked for, or the format's example; undefined when neither fits. */
export function stringNear(wish: string, constraints: Constraints = {}): string | undefined {
  const { format, minLength = 0, maxLength = Infinity } = constraints;
  const example = format === undefined ? undefined : formatExamples[format];
  const drawn = wish.length < minLength ? wish.padEnd(minLength, `${wish || 'x'}-`) : wish;
  const cut = drawn.slice(0, Math.min(drawn.length, maxLength)).trim();
  const word = cut.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const digits = '1234567890'.repeat(Math.ceil(Math.max(minLength, 1) / 10)).slice(0, Math.max(minLength, 1));
  const letters = 'abcdefghij'
    .repeat(Math.ceil(Math.max(minLength, 3) / 10))
    .slice(0, Math.max(minLength, 3));
  const candidates = [example, wish, cut, drawn.slice(0, maxLength), word, word.replaceAll('-', '_')];
  candidates.push(letters, letters.toUpperCase(), digits, letters.slice(0, maxLength));
  return candidates.find((text) => text !== undefined && satisfies(text, constraints));
}
