import { regexes } from 'zod/v4/core';

/** One text for each option that zod has for times and for dates with times: each pattern takes some of them. */
const times = ['03:04', '03:04:05', '03:04:05.1', '03:04:05.12', '03:04:05.123', '03:04:05.123456'];
const zones = ['', 'Z', '+02:00'];
const samples: Readonly<Record<string, { usual: RegExp; texts: readonly string[] }>> = {
  time: { usual: regexes.time({}), texts: times },
  'date-time': {
    usual: regexes.datetime({}),
    texts: times.flatMap((time) => zones.map((zone) => `2026-01-02T${time}${zone}`)),
  },
};

/**
 * How the pattern of a time or a date with a time stands to the one before. Where a format has no pattern beside it,
 * it is the one that zod has without options.
 * @returns undefined where the format is another one, or the pattern is none of zod's
 */
export function isoRelation(
  format: string | undefined,
  before: string | undefined,
  after: string | undefined,
): 'tightened' | 'loosened' | undefined {
  const known = format !== undefined && Object.hasOwn(samples, format) ? samples[format] : undefined;
  if (!known) return undefined;
  const [old, now] = [before, after].map((pattern) => {
    const expression = pattern === undefined ? known.usual : compiled(pattern);
    return new Set(known.texts.filter((text) => expression?.test(text)));
  });
  if (!old?.size || !now?.size) return undefined;
  const [fewer, more] = [isWithin(now, old), isWithin(old, now)];
  if (fewer === more) return undefined;
  return fewer ? 'tightened' : 'loosened';
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((text) => all.has(text));
}

function compiled(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern);
  } catch {
    return undefined;
  }
}
