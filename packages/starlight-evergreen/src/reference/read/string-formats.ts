import * as z from 'zod';
import type { $ZodCheckStringFormatDef, $ZodStringFormatTypes } from 'zod/v4/core';
import type { Constraints } from '../model.ts';
import { patternOf } from './pattern-of.ts';

/** Names that JSON Schema has for formats of zod. */
const jsonSchemaNames: Readonly<Record<string, string>> = { url: 'uri', datetime: 'date-time' };

const schemas: readonly $ZodStringFormatTypes[] = [
  z.guid(),
  z.uuid(),
  z.email(),
  z.emoji(),
  z.nanoid(),
  z.cuid(),
  z.cuid2(),
  z.ulid(),
  z.xid(),
  z.ksuid(),
  z.ipv4(),
  z.ipv6(),
  z.mac(),
  z.cidrv4(),
  z.cidrv6(),
  z.base64(),
  z.base64url(),
  z.e164(),
  z.creditCard(),
  z.iban(),
  z.currencyCode(),
  z.jwt(),
  z.hex(),
  z.hostname(),
  z.iso.datetime(),
  z.iso.date(),
  z.iso.time(),
  z.iso.duration(),
];

/** The pattern that a format has when no option is set: it says no more than the format's name. */
const usualPatterns = new Map<string, string>(
  schemas.map(({ _zod: { def } }) => [def.format, key(def.pattern)]),
);

/** Formats that are patterns of everybody. */
const caseFormats = new Set(['lowercase', 'uppercase']);

/** What a check of a text's form enforces: a pattern of the author's own, a part of the text, or a format with its options. */
export function formatConstraints(def: $ZodCheckStringFormatDef): Constraints {
  const { format, pattern } = def;
  if (format === 'regex') return patternOf(pattern);
  if ('prefix' in def && typeof def.prefix === 'string') return { startsWith: def.prefix };
  if ('suffix' in def && typeof def.suffix === 'string') return { endsWith: def.suffix };
  if ('includes' in def && typeof def.includes === 'string')
    return 'position' in def && def.position !== undefined ? patternOf(pattern) : { includes: def.includes };
  const name = jsonSchemaNames[format] ?? format;
  if (caseFormats.has(format)) return { format: name };
  if (format === 'url') return { format: name, ...patternOf(urlPattern(def)) };
  const isUsual = key(pattern) === usualPatterns.get(format);
  return { format: name, ...(isUsual ? {} : patternOf(pattern)) };
}

function key(pattern: RegExp | undefined): string {
  return String(pattern);
}

/** zod tests the protocol and the host apart; here both are one pattern of the whole address. */
function urlPattern(def: object): RegExp | undefined {
  const protocol = 'protocol' in def && def.protocol instanceof RegExp ? def.protocol : undefined;
  const host = 'hostname' in def && def.hostname instanceof RegExp ? def.hostname : undefined;
  // Of any domain the format says enough.
  const hostname = host?.source === z.regexes.domain.source ? undefined : host;
  if (!protocol && !hostname) return undefined;
  const start = protocol ? `^${whole(protocol, '[^:]*')}:` : '^[^:]+:';
  const authority = hostname ? `//(?:[^/?#@]*@)?${whole(hostname, '[^/?#:]*')}(?=[:/?#]|$)` : '';
  return new RegExp(start + authority, (hostname ?? protocol)?.flags.replace(/[dgy]/g, ''));
}

/** A pattern as a part of a larger one: where it is not bound to a start or an end, anything may stand there. */
function whole({ source }: RegExp, anything: string): string {
  const isStart = source.startsWith('^');
  const isEnd = /(?:^|[^\\])\$$/.test(source);
  const inner = source.slice(isStart ? 1 : 0, isEnd ? -1 : undefined);
  return `${isStart ? '' : anything}(?:${inner})${isEnd ? '' : anything}`;
}
