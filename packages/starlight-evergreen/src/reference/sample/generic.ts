import { formatExamples } from './formats.ts';
import type { Field } from '../model.ts';

/** Fixed, round moments, in Unix milliseconds: the first of December 2025 and of January 2026 (UTC). */
const start = 1764547200000;
const end = 1767225600000;

/**
 * Values for fields that no fact speaks of, by what their names say in any domain. The first entry whose pattern
 * matches and whose value fits is used.
 */
const byName: readonly [RegExp, ...unknown[]][] = [
  [/email/i, 'ada@example.com'],
  [/(url|uri|link|website|href)s?$/i, 'https://example.com'],
  [/(ipAddress|^ip)$/i, '203.0.113.7'],
  [/phone/i, '+15550100'],
  [/(start|created|updated|began|since)(At|Date|Time|ed|edAt)?$/i, start, iso(start), new Date(start)],
  [/(At|Date|Time|Timestamp|end|until|expiry)$/, end, iso(end), iso(end).slice(0, 10), new Date(end)],
  [/^(timestamp|date|time|end|until|expires|expiry)$/i, end, iso(end), iso(end).slice(0, 10), new Date(end)],
  [/^(is|has|can|should|allow|allows|enable|enabled|active|success)/, true],
  [/currency/i, 'usd'],
  [/country/i, 'US', 'us'],
  [/(locale|language)$/i, 'en'],
  [/timezone|timeZone/, 'Europe/London'],
  [/^(first|given)Name$/, 'Ada'],
  [/^(last|family)Name$/, 'Lovelace'],
  [/slug$/i, 'acme'],
  [/version$/i, 1, '1.0.0'],
  [/(percent|percentage|rate|ratio)$/i, 10, 0.1],
  [/(amount|price|cost|total|subtotal|fee)$/i, 20],
  [/(quantity|count|size|length|limit|max|min|number)$/i, 10],
  [/(seconds|minutes|hours|days|months|years)$/i, 30],
  [/(index|offset|position|order|page)$/i, 0],
  [/^(metadata|properties|attributes|labels|tags|context)$/i, { source: 'api' }, 'api'],
  [/description$/i, 'A short description.'],
  [/(message|reason|note|comment)$/i, 'All good.'],
];

/** Candidates by the field's name and format alone; `noun` gives bare ids and names their word. */
export function genericCandidates(field: string, format: string | undefined, noun: string): unknown[] {
  const candidates: unknown[] = [];
  const [example] = format === undefined ? [] : formatExamples(format);
  if (example !== undefined) candidates.push(example);
  candidates.push(...idCandidates(field, noun), ...nameCandidates(field, noun));
  for (const [pattern, ...values] of byName) if (pattern.test(field)) candidates.push(...values);
  return candidates;
}

/** `orderId` and `orderIds` are `order_123`; a bare `id` takes the word of the thing it identifies. */
function idCandidates(field: string, noun: string): unknown[] {
  const match = /^(?:(.+)Ids?|ids?)$/.exec(field);
  if (match === null) return [];
  const word = match[1] ?? shortened(noun);
  return [`${snakeCase(word === '' ? 'id' : word)}_123`, 123];
}

function nameCandidates(field: string, noun: string): unknown[] {
  const match = /^(?:(.+)Name|name|title)$/.exec(field);
  if (match === null) return [];
  if (match[1] === 'display') return [sentence(noun === '' ? 'example' : shortened(noun))];
  return [sentence(match[1] ?? (noun === '' ? 'example' : shortened(noun)))];
}

/** Of a long name of a thing what it ends with: the rest mostly says which one. */
function shortened(noun: string): string {
  const words = snakeCase(noun).split('_');
  return words.length > 3 ? words.slice(-2).join('_') : noun;
}

/** The last resort for a string: the field's own words. */
export function wordsOf(field: Pick<Field, 'name'> | undefined): string {
  return field === undefined ? 'Example' : sentence(field.name);
}

function sentence(name: string): string {
  const words = snakeCase(name).replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function snakeCase(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase();
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
