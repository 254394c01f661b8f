import * as z from 'zod';

/** Formats that zod can check, by its own names and by those of JSON Schema. Others say what a text means, not how it looks. */
const formats: Readonly<Record<string, z.ZodType>> = {
  email: z.email(),
  uri: z.url(),
  url: z.url(),
  uuid: z.guid(),
  guid: z.guid(),
  'date-time': z.union([
    z.iso.datetime({ offset: true, local: true }),
    z.iso.datetime({ offset: true, local: true, precision: -1 }),
  ]),
  datetime: z.union([
    z.iso.datetime({ offset: true, local: true }),
    z.iso.datetime({ offset: true, local: true, precision: -1 }),
  ]),
  date: z.iso.date(),
  time: z.iso.time(),
  duration: z.iso.duration(),
  ipv4: z.ipv4(),
  ipv6: z.ipv6(),
  cidrv4: z.cidrv4(),
  cidrv6: z.cidrv6(),
  hostname: z.hostname(),
  base64: z.base64(),
  base64url: z.base64url(),
  jwt: z.jwt(),
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
};

const hexDigits = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const base64Digits = 'n4bQgYhMfWWaLqgxVVTQFeO0qTzKqTzFhPGkQ0ElzLs2wkC1pFzKl9dY7uJXoEwB';

/** Examples of each format for fields that have no better one: the usual form first, then those that options of zod ask for. */
const examples: Readonly<Record<string, readonly string[]>> = {
  email: ['ada@example.com'],
  uri: [
    'https://example.com',
    'http://example.com',
    'ftp://example.com/report.pdf',
    'mailto:ada@example.com',
    'wss://example.com',
    'http://localhost:3000',
    'file:///report.pdf',
    'example://report',
  ],
  uuid: [
    '7f3a9c52-4b1e-4d08-9a6c-2e5b8f0d1c37',
    '01977420-dc00-7a33-8f4e-2e5b8f0d1c37',
    '1f0ade5c-3bd4-6c30-9a6c-2e5b8f0d1c37',
    'c232ab00-9414-11ec-b3c8-9f6bdeced846',
    '000003e8-cbb9-21ea-b201-00045a86c8a1',
    '5df41881-3aed-3515-88a7-2f4a814cf09e',
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    '2489e9ad-2ee2-8e00-8ec9-32d5f69181c0',
  ],
  'date-time': [
    '2026-01-01T00:00:00.000Z',
    '2026-01-01T00:00:00Z',
    '2026-01-01T00:00:00',
    '2026-01-01T00:00Z',
    '2026-01-01T00:00',
    ...[1, 2, 6, 9, 4, 5, 7, 8].map((digits) => `2026-01-01T00:00:00.${'0'.repeat(digits)}Z`),
    '2026-01-01T00:00:00+00:00',
    '2026-01-01T00:00:00.000+00:00',
  ],
  date: ['2026-01-01'],
  time: ['09:30:00', '09:30', ...[3, 1, 2, 6, 9].map((digits) => `09:30:00.${'0'.repeat(digits)}`)],
  duration: ['P1M', 'PT1H'],
  ipv4: ['203.0.113.7'],
  ipv6: ['2001:db8::7'],
  cidrv4: ['203.0.113.0/24'],
  cidrv6: ['2001:db8::/32'],
  mac: ['00:1a:2b:3c:4d:5e', '00-1a-2b-3c-4d-5e', '00.1a.2b.3c.4d.5e', '001a2b3c4d5e', '001a.2b3c.4d5e'],
  hostname: ['example.com'],
  domain: ['example.com'],
  base64: ['aGVsbG8='],
  base64url: ['aGVsbG8'],
  jwt: [
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl',
    ...['RS256', 'ES256', 'EdDSA', 'PS256', 'HS384', 'HS512', 'RS384', 'RS512', 'ES384', 'ES512'].map(jwtOf),
  ],
  cuid: ['cjld2cjxh0000qzrmn831i7rn'],
  cuid2: ['tz4a98xxat96iws9zmbrgj3a'],
  ulid: ['01ARZ3NDEKTSV4RRFFQ69G5FAV'],
  nanoid: ['V1StGXR8_Z5jdHi6B-myT'],
  xid: ['9m4e2mr0ui3e8a215n4g'],
  ksuid: ['0ujtsYcgvSTl8PAuAdqWYSMnLOv'],
  emoji: ['🎉'],
  e164: ['+442079460123'],
  json_string: ['{"source":"api"}'],
  lowercase: ['example'],
  uppercase: ['EXAMPLE'],
  hex: ['9f86d081', '9f86d0'],
  credit_card: ['4242424242424242', '4242 4242 4242 4242'],
  iban: ['GB33BUKB20201555555555'],
  currency_code: ['EUR'],
  ...hashes(),
};

const aliases: Readonly<Record<string, string>> = {
  url: 'uri',
  httpUrl: 'uri',
  guid: 'uuid',
  uuidv1: 'uuid',
  uuidv4: 'uuid',
  uuidv6: 'uuid',
  uuidv7: 'uuid',
  datetime: 'date-time',
  'idn-email': 'email',
  'json-string': 'json_string',
  creditCard: 'credit_card',
  currencyCode: 'currency_code',
};

/** Is the text of the format? Of one that nobody knows, any text is. */
export function isOfFormat(text: string, format: string): boolean {
  const schema = Object.hasOwn(formats, format) ? formats[format] : undefined;
  return schema === undefined || schema.safeParse(text).success;
}

/** Texts of a format, the usual form first; none for one that nobody knows. */
export function formatExamples(format: string): readonly string[] {
  const name = Object.hasOwn(aliases, format) ? (aliases[format] ?? format) : format;
  return Object.hasOwn(examples, name) ? (examples[name] ?? []) : [];
}

/** `z.hash()`: a format for each algorithm and encoding. */
function hashes(): Record<string, string[]> {
  const bytes = { md5: 16, sha1: 20, sha256: 32, sha384: 48, sha512: 64 };
  return Object.fromEntries(
    Object.entries(bytes).flatMap(([algorithm, size]): [string, string[]][] => {
      const hex = hexDigits.repeat(2).slice(0, size * 2);
      const body = base64Digits.repeat(2).slice(0, Math.ceil((size * 4) / 3));
      const padding = '='.repeat((3 - (size % 3)) % 3);
      return [
        [`${algorithm}_hex`, [hex]],
        [`${algorithm}_base64`, [body + padding]],
        [`${algorithm}_base64url`, [body]],
      ];
    }),
  );
}

function jwtOf(alg: string): string {
  return `${btoa(JSON.stringify({ alg, typ: 'JWT' })).replaceAll('=', '')}.eyJzdWIiOiIxIn0.c2lnbmF0dXJl`;
}
