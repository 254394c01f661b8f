import { isDeepStrictEqual } from 'node:util';
import { safeParse, type $ZodType } from 'zod/v4/core';

/** What a schema fills in: a value, or what a function makes anew each time. */
export type DefaultFacts = { default: unknown } | { generatedDefault: true };

const day = 24 * 60 * 60 * 1000;

/**
 * Reads the default of a schema. zod keeps a function and a value in one form, so it is asked twice: what differs, or
 * tells the time of now, is made anew each time. Nobody documents one of its values.
 * @param schema - set where the value is checked and changed by it before it is kept, as that of a prefault is
 */
export function readDefault(def: { defaultValue: unknown }, schema?: $ZodType): DefaultFacts {
  try {
    const [value, again] = [def.defaultValue, def.defaultValue];
    if (!isDeepStrictEqual(value, again) || isNow(value) || value instanceof Promise)
      return { generatedDefault: true };
    if (!schema) return { default: value };
    const kept = safeParse(schema, value);
    return { default: kept.success ? kept.data : value };
  } catch {
    // A function that needs more than there is while schemas are read.
    return { generatedDefault: true };
  }
}

/** Whether a value is, or holds, a time of today: the clock told it. */
function isNow(value: unknown): boolean {
  if (typeof value === 'number') return isToday(value) || isToday(value * 1000);
  if (value instanceof Date) return isToday(value.getTime());
  if (typeof value === 'string') return /\d{4}-\d\d-\d\d|:\d\d/.test(value) && isToday(Date.parse(value));
  return typeof value === 'object' && value !== null && Object.values(value).some(isNow);
}

function isToday(time: number): boolean {
  return Math.abs(Date.now() - time) < day;
}
