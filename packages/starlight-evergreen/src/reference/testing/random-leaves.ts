import fc from 'fast-check';
import type { Constraints } from '../model.ts';

/** Something that a schema checks: its source text, and what a reference must say of it. */
export interface RandomCheck {
  source: string;
  facts: Constraints;
}

/** A kind of schema without other schemas inside, with checks that its value passes. */
export interface Leaf {
  kind: string;
  source: string;
  checks: readonly RandomCheck[];
  /** Source text of a value that fits, as it comes out of the schema. */
  value: string;
}

const check = (source: string, facts: Constraints): RandomCheck => ({ source, facts });
const leaf = (kind: string, value: string, checks: readonly RandomCheck[] = []): Leaf => ({
  kind,
  source: `z.${kind}()`,
  checks,
  value,
});

/** Texts that are checked in all of zod's ways; any selection of one text's checks can hold together. */
const strings: readonly Leaf[] = [
  leaf('string', '"abc"', [
    check('z.minLength(2)', { minLength: 2 }),
    check('z.maxLength(9)', { maxLength: 9 }),
    check('z.regex(/^[a-z]+$/)', { pattern: '^[a-z]+$' }),
    check('z.lowercase()', { format: 'lowercase' }),
  ]),
  leaf('string', '"cus_12.csv"', [
    check('z.startsWith("cus_")', { startsWith: 'cus_' }),
    check('z.endsWith(".csv")', { endsWith: '.csv' }),
    check('z.includes("12")', { includes: '12' }),
    check('z.minLength(3)', { minLength: 3 }),
  ]),
  leaf('string', '"CODE"', [
    check('z.trim()', { rewritten: ['trimmed'] }),
    check('z.toUpperCase()', { rewritten: ['uppercase'] }),
    check('z.length(4)', { minLength: 4, maxLength: 4 }),
    check('z.uppercase()', { format: 'uppercase' }),
  ]),
  leaf('string', '"host"', [
    check('z.toLowerCase()', { rewritten: ['lowercase'] }),
    check('z.normalize()', { rewritten: ['normalized'] }),
    check('z.maxLength(64)', { maxLength: 64 }),
  ]),
  leaf('string', '"#ff8800"', [
    check('z.regex(/^#[0-9A-F]{6}$/i)', { pattern: '^#[0-9A-F]{6}$', patternFlags: 'i' }),
    check('z.regex(/\\d/)', { pattern: '\\d' }),
  ]),
];

/** Formats of zod that take no check beside their own. */
const formats: readonly [source: string, format: string, value: string][] = [
  ['email()', 'email', 'a@example.com'],
  ['url()', 'uri', 'https://example.com'],
  ['uuid()', 'uuid', '0190163d-8694-4b5e-a1c5-3b0b4e9c3d2a'],
  ['uuidv4()', 'uuid', '0190163d-8694-4b5e-a1c5-3b0b4e9c3d2a'],
  ['uuidv7()', 'uuid', '0190163d-8694-7b5e-a1c5-3b0b4e9c3d2a'],
  ['guid()', 'guid', '0190163d-8694-0b5e-11c5-3b0b4e9c3d2a'],
  ['emoji()', 'emoji', '🌲'],
  ['nanoid()', 'nanoid', 'V1StGXR8_Z5jdHi6B-myT'],
  ['cuid2()', 'cuid2', 'tz4a98xxat96iws9zmbrgj3a'],
  ['ulid()', 'ulid', '01ARZ3NDEKTSV4RRFFQ69G5FAV'],
  ['xid()', 'xid', '9m4e2mr0ui3e8a215n4g'],
  ['ksuid()', 'ksuid', '0ujtsYcgvSTl8PAuAdqWYSMnLOv'],
  ['ipv4()', 'ipv4', '192.0.2.1'],
  ['ipv6()', 'ipv6', '2001:db8::1'],
  ['cidrv4()', 'cidrv4', '192.0.2.0/24'],
  ['cidrv6()', 'cidrv6', '2001:db8::/32'],
  ['mac()', 'mac', '00:1A:2B:3C:4D:5E'],
  ['base64()', 'base64', 'aGk='],
  ['base64url()', 'base64url', 'aGk'],
  ['e164()', 'e164', '+14155552671'],
  ['jwt()', 'jwt', 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln'],
  ['hex()', 'hex', 'c0ffee'],
  ['hostname()', 'hostname', 'example.com'],
  ['iso.datetime()', 'date-time', '2026-01-02T03:04:05Z'],
  ['iso.date()', 'date', '2026-01-02'],
  ['iso.time()', 'time', '03:04:05'],
  ['iso.duration()', 'duration', 'P1D'],
];

const formatLeaves = formats.map(([source, , value]): Leaf => ({
  kind: source.replace(/\(\)$/, ''),
  source: `z.${source}`,
  checks: [],
  value: JSON.stringify(value),
}));

/** What a format's schema says of itself. */
export const formatFacts: ReadonlyMap<string, Constraints> = new Map(
  formats.map(([source, format]) => [`z.${source}`, { format }]),
);

const numbers: readonly Leaf[] = [
  leaf('number', '12', [
    check('z.gte(10)', { minimum: 10 }),
    check('z.lte(20)', { maximum: 20 }),
    check('z.multipleOf(4)', { multipleOf: 4 }),
  ]),
  leaf('number', '0.25', [
    check('z.gt(0)', { exclusiveMinimum: 0 }),
    check('z.lt(0.5)', { exclusiveMaximum: 0.5 }),
  ]),
  leaf('int', '7', [check('z.gte(-5)', { minimum: -5 }), check('z.lte(100)', { maximum: 100 })]),
  leaf('bigint', '200n', [
    check('z.gte(100n)', { minimum: '100n' }),
    check('z.lt(1000n)', { exclusiveMaximum: '1000n' }),
    check('z.multipleOf(50n)', { multipleOf: '50n' }),
  ]),
  leaf('date', 'new Date("2027-06-01T00:00:00.000Z")', [
    check('z.gte(new Date("2027-01-01T00:00:00.000Z"))', { minimum: '2027-01-01T00:00:00.000Z' }),
    check('z.lt(new Date("2030-01-01T00:00:00.000Z"))', { exclusiveMaximum: '2030-01-01T00:00:00.000Z' }),
  ]),
];

const others: readonly Leaf[] = [
  leaf('boolean', 'true'),
  leaf('null', 'null'),
  leaf('unknown', '{}'),
  leaf('any', '{}'),
  leaf('json', '{ a: [1] }'),
  { ...leaf('literal', '"fixed"'), source: 'z.literal("fixed")' },
  { ...leaf('literal', '5'), source: 'z.literal([5, 7])' },
  { ...leaf('literal', '"a"'), source: 'z.literal(["a", null])' },
  { ...leaf('literal', '7n'), source: 'z.literal(7n)' },
  { ...leaf('literal', 'true'), source: 'z.literal(true)' },
  { ...leaf('enum', '"day"'), source: 'z.enum(["day", "one_off", "a|b", "`"])' },
  { ...leaf('enum', '"low"'), source: 'z.enum(["low", "high"])' },
  { ...leaf('template_literal', '"cus_5"'), source: 'z.templateLiteral(["cus_", z.number()])' },
];

/** Schemas whose two sides are different types, with a way back. */
const codecs: readonly Leaf[] = [
  {
    kind: 'codec',
    source:
      'z.codec(z.iso.datetime(), z.date(), { decode: (text) => new Date(text), encode: (date) => date.toISOString() })',
    checks: [],
    value: 'new Date("2026-01-02T03:04:05.000Z")',
  },
  {
    kind: 'codec',
    source: 'z.codec(z.string(), z.int(), { decode: Number, encode: String })',
    checks: [],
    value: '5',
  },
  { kind: 'stringbool', source: 'z.stringbool()', checks: [], value: 'true' },
];

/** A leaf with some of its checks. */
export const randomLeaf: fc.Arbitrary<Leaf> = fc
  .oneof(
    { arbitrary: fc.constantFrom(...strings), weight: 3 },
    { arbitrary: fc.constantFrom(...formatLeaves), weight: 3 },
    { arbitrary: fc.constantFrom(...numbers), weight: 3 },
    { arbitrary: fc.constantFrom(...others), weight: 3 },
    { arbitrary: fc.constantFrom(...codecs), weight: 1 },
  )
  .chain((of) => fc.subarray([...of.checks]).map((checks) => ({ ...of, checks })));
