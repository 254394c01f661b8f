import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { satisfies } from './constraints.ts';
import { formatExamples, isOfFormat } from './formats.ts';
import { bigintNear, dateNear, numberNear, textNear } from './near.ts';

describe('formats', () => {
  /** Each way that zod 4 makes a text of a format. */
  const schemas: Record<string, z.ZodType> = {
    email: z.email(),
    url: z.url(),
    'uri of http': z.httpUrl(),
    'uri of ftp': z.url({ protocol: /^ftp$/ }),
    'uri of localhost': z.url({ hostname: /^localhost$/ }),
    uuid: z.uuid(),
    'uuid of version 1': z.uuid({ version: 'v1' }),
    'uuid of version 6': z.uuidv6(),
    'uuid of version 7': z.uuidv7(),
    guid: z.guid(),
    datetime: z.iso.datetime(),
    'date-time of whole seconds': z.iso.datetime({ precision: 0 }),
    'date-time of microseconds': z.iso.datetime({ precision: 6 }),
    'date-time of minutes': z.iso.datetime({ precision: -1 }),
    'date-time with an offset': z.iso.datetime({ offset: true }),
    date: z.iso.date(),
    time: z.iso.time(),
    'time of minutes': z.iso.time({ precision: -1 }),
    'time of milliseconds': z.iso.time({ precision: 3 }),
    duration: z.iso.duration(),
    ipv4: z.ipv4(),
    ipv6: z.ipv6(),
    cidrv4: z.cidrv4(),
    cidrv6: z.cidrv6(),
    mac: z.mac(),
    'mac with hyphens': z.mac({ delimiter: '-' }),
    hostname: z.hostname(),
    base64: z.base64(),
    base64url: z.base64url(),
    jwt: z.jwt(),
    'jwt of RS256': z.jwt({ alg: 'RS256' }),
    cuid: z.cuid(),
    cuid2: z.cuid2(),
    ulid: z.ulid(),
    nanoid: z.nanoid(),
    xid: z.xid(),
    ksuid: z.ksuid(),
    emoji: z.emoji(),
    e164: z.e164(),
    hex: z.hex(),
    lowercase: z.string().lowercase(),
    uppercase: z.string().uppercase(),
    credit_card: z.creditCard(),
    iban: z.iban(),
    currency_code: z.currencyCode(),
    ...Object.fromEntries(
      (['md5', 'sha1', 'sha256', 'sha384', 'sha512'] as const).flatMap((algorithm) =>
        (['hex', 'base64', 'base64url'] as const).map((enc) => [
          `${algorithm}_${enc}`,
          z.hash(algorithm, { enc }),
        ]),
      ),
    ),
  };

  it.each(Object.entries(schemas))('%s has an example that zod takes', (name, schema) => {
    const format = name.replace(/ .*/, '');
    const texts = formatExamples(format);
    expect(texts.filter((text) => schema.safeParse(text).success)).not.toEqual([]);
    expect(isOfFormat(texts[0] ?? '', format)).toBe(true);
  });

  it('of a format that nobody knows there is no example, and any text is of it', () => {
    expect(formatExamples('toString')).toEqual([]);
    expect(isOfFormat('x', 'constructor')).toBe(true);
  });
});

describe('satisfies', () => {
  it.each(['email', 'uuid', 'date-time', 'ipv4', 'emoji', 'cidrv6'])('knows what is no %s', (format) => {
    expect(satisfies('not / one !', { format })).toBe(false);
  });

  it('compares multiples of fractions with a little room', () => {
    expect(satisfies(0.3, { multipleOf: 0.1 })).toBe(true);
    expect(satisfies(0.35, { multipleOf: 0.1 })).toBe(false);
  });

  it('holds each kind of value to its own constraints only', () => {
    expect(satisfies('long text', { maximum: 1, maxItems: 0 })).toBe(true);
    expect(satisfies([1, 2], { maxItems: 1 })).toBe(false);
    expect(satisfies(5, { exclusiveMaximum: 5 })).toBe(false);
    expect(satisfies(5, { exclusiveMinimum: 5 })).toBe(false);
    expect(satisfies(5n, { minimum: '6n' })).toBe(false);
    expect(satisfies(new Date(0), { minimum: '1970-01-02' })).toBe(false);
    expect(satisfies(new Set([1]), { minSize: 2 })).toBe(false);
    expect(satisfies(' a', { rewritten: ['trimmed'] })).toBe(false);
    expect(satisfies('#FF8800', { pattern: '^#[0-9a-f]{6}$', patternFlags: 'i' })).toBe(true);
  });
});

describe('numberNear', () => {
  it.each([
    [20, {}, true, 20],
    [20, { maximum: 5 }, true, 5],
    [20, { exclusiveMinimum: 20 }, true, 21],
    [20, { exclusiveMinimum: 0, exclusiveMaximum: 1 }, false, 0.5],
    [20, { multipleOf: 7 }, true, 21],
    [1, { multipleOf: 0.25 }, false, 1],
    [-3, { minimum: 0.5 }, true, 1],
  ])('%d within %j is near', (wish, constraints, integer, expected) => {
    expect(numberNear(wish, constraints, integer)).toBe(expected);
  });

  it('is undefined when there is none', () => {
    expect(numberNear(1, { minimum: 2, maximum: 1 })).toBeUndefined();
    expect(numberNear(1, { minimum: 0.2, maximum: 0.8 }, true)).toBeUndefined();
  });
});

describe('bigintNear and dateNear', () => {
  it('keep to limits, the nearest first', () => {
    expect(bigintNear(1n, { minimum: '100n' })).toBe(100n);
    expect(bigintNear(1n, { exclusiveMaximum: '-5n', multipleOf: '4n' })).toBe(-8n);
    expect(bigintNear(1n, { minimum: '2n', maximum: '1n' })).toBeUndefined();
    const wish = new Date('2026-01-01');
    expect(dateNear(wish, { minimum: '2027-01-01T00:00:00.000Z' })).toEqual(new Date('2027-01-01'));
    expect(dateNear(wish, { exclusiveMaximum: '2020-01-01' })).toEqual(new Date('2019-12-31'));
  });
});

describe('textNear', () => {
  it('draws out and cuts the wish', () => {
    expect(textNear('Note', { minLength: 12 })).toBe('NoteNote-Not');
    expect(textNear('A long note', { maxLength: 6 })).toBe('A long');
  });

  it('tries plain words, letters and digits for a pattern, and else what the pattern is made for', () => {
    expect(textNear('Order number', { pattern: '^[0-9]{4}$', minLength: 4 })).toBe('1234');
    expect(textNear('Order number', { pattern: '^[a-z-]+$' })).toBe('order-number');
    expect(textNear('Colour', { pattern: '^#[0-9a-f]{6}$', patternFlags: 'i' })).toBe('#abcdef');
    expect(textNear('Order', { pattern: '^[A-Z]{3}-\\d+$', minLength: 9, maxLength: 9 })).toMatch(
      /^[A-Z]{3}-\d{5}$/,
    );
  });

  it('begins, ends and is written as asked', () => {
    expect(textNear('Customer', { startsWith: 'cus_' })).toBe('cus_123');
    expect(textNear('File', { endsWith: '.csv' })).toBe('file.csv');
    expect(textNear('Code', { rewritten: ['trimmed', 'uppercase'] })).toBe('CODE');
    expect(
      textNear('File', { startsWith: 'a/', includes: '-', endsWith: '.csv', maxLength: 8 }),
    ).toHaveLength(8);
  });
});

it('a text keeps to all that is said more than once', () => {
  const both = { pattern: '^#[0-9a-f]{6}$', patternFlags: 'i', also: [{ pattern: '\\d' }] };
  expect(satisfies('#abcdef', both)).toBe(false);
  expect(textNear('Colour', both)).toMatch(/^#[0-9a-f]*\d[0-9a-f]*$/i);
});
