import type { Field } from '../model.ts';

/** Values that a field's own prose names: `e.g. "gpt-4o"`, ``one of `asc` and `desc` ``, `Example: 12`. */
export function namedInProse({ description = '' }: Pick<Field, 'description'>): unknown[] {
  const found: string[] = [];
  for (const pattern of [quoted, listed, unquoted]) {
    const text = pattern.exec(description)?.[1]?.trim();
    if (text !== undefined && /[\p{L}\p{N}]/u.test(text) && !text.endsWith('…') && !text.includes('...'))
      found.push(text);
  }
  return found.flatMap((text) => readingsOf(text));
}

const quoted =
  /(?:\be\.g\.?|\bfor example|\bfor instance|\bexamples?|\bsuch as)[\s:,(]*["'`“]([^"'`”\n]{1,60})["'`”]/i;
const listed = /\b(?:one of|either|defaults? to|default is|default:)[\s:,(]*["'`“]([^"'`”\n]{1,40})["'`”]/i;
const unquoted = /(?:\be\.g\.?|\bexample:|\bexamples:)[\s,]*([\w./:@+-]*\w)(?=[\s,.;)]|$)/i;

/** A text as what it may be a value of. */
function readingsOf(text: string): unknown[] {
  const readings: unknown[] = [text];
  if (/^-?\d+(?:\.\d+)?$/.test(text)) readings.unshift(Number(text));
  if (text === 'true' || text === 'false') readings.unshift(text === 'true');
  return readings;
}

const moment = 1_767_225_600;

/** What prose says of a value's kind, by the first that matches. */
const kinds: readonly [RegExp, ...unknown[]][] = [
  [/\b(?:epoch|unix)\b.*\bnano|\bnano.*\b(?:epoch|unix)\b/i, moment * 1e9],
  [/\bmilliseconds?\b.*\b(?:epoch|unix|since)\b|\b(?:epoch|unix)\b.*\bmilliseconds?\b/i, moment * 1000],
  [/\b(?:unix|epoch)\b|\bsince 1970\b/i, moment],
  [/\b(?:cents|minor units?|smallest (?:currency )?unit)\b/i, 2000],
  [/\bbasis points\b/i, 1000],
  [/\bnanoseconds\b/i, 1_500_000],
  [/\bmicroseconds\b/i, 1500],
  [/\b(?:in|of) (?:milliseconds|ms)\b/i, 1500],
  [/\b(?:in|of) seconds\b/i, 60],
  [/\b(?:in|of) minutes\b/i, 30],
  [/\b(?:in|of) hours\b/i, 24],
  [/\b(?:in|of) days\b/i, 30],
  [/\b(?:in|of) bytes\b/i, 1024],
  [/\b(?:between|from) 0(?:\.0)? (?:and|to) 1(?:\.0)?\b|\b0(?:\.0)?\s*[-–]\s*1(?:\.0)?\b/i, 0.7],
  [/\bpercent(?:age)?\b/i, 25],
  [/\bISO[- ]?8601\b|\bRFC ?3339\b|\bdate and time\b/i, '2026-01-01T00:00:00.000Z'],
  [/\bYYYY-MM-DD\b/, '2026-01-01'],
  [/\bISO[- ]?4217\b|\bcurrency code\b/i, 'eur'],
  [/\bISO[- ]?3166\b|\bcountry code\b/i, 'GB'],
  [/\bISO[- ]?639\b|\blanguage code\b/i, 'en'],
  [/\bBCP[- ]?47\b/i, 'en-GB'],
  [/\bbase64\b/i, 'aGVsbG8='],
  [/\bcron\b/i, '0 9 * * 1'],
  [/\bregular expression\b|\bregex\b/i, '^[a-z]+$'],
  [/\bUUID\b/, '7f3a9c52-4b1e-4d08-9a6c-2e5b8f0d1c37'],
  [/\bMIME\b|\bmedia type\b/i, 'application/pdf'],
  [/\bJSON (?:string|encoded)\b|\bstringified JSON\b/i, '{"city":"London"}'],
  [/\b(?:IPv4|IP address)\b/i, '203.0.113.7'],
  [/\b(?:webhook|redirect|callback)?\s*UR[LI]\b/, 'https://example.com'],
];

/** Candidates by what the prose says a value is: its unit, its format, the standard that it keeps to. */
export function kindsInProse({ description = '' }: Pick<Field, 'description'>): unknown[] {
  const found = kinds.find(([pattern]) => pattern.test(description));
  return found === undefined ? [] : found.slice(1);
}
