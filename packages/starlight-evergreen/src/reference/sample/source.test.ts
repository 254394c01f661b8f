import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { toSource } from './source.ts';

describe('toSource', () => {
  it('prints each kind of value', () => {
    const value = {
      text: 'plain',
      count: 1.5,
      none: null,
      yes: true,
      big: 10n,
      at: new Date(0),
      empty: {},
      list: [],
      gone: undefined,
    };
    expect(toSource(value)).toMatchInlineSnapshot(`
      "{
        text: "plain",
        count: 1.5,
        none: null,
        yes: true,
        big: 10n,
        at: new Date("1970-01-01T00:00:00.000Z"),
        empty: {},
        list: [],
      }"
    `);
  });

  it('puts short flat objects on one line and breaks the others', () => {
    const value = {
      short: { amount: 20, interval: 'month' },
      long: { customerId: 'cus_123', featureId: 'messages', planId: 'pro', entityId: 'user_456' },
      tiers: [
        { to: 1000, amount: 0.02 },
        { to: 'inf', amount: 0.01 },
      ],
    };
    expect(toSource(value)).toMatchInlineSnapshot(`
      "{
        short: { amount: 20, interval: "month" },
        long: {
          customerId: "cus_123",
          featureId: "messages",
          planId: "pro",
          entityId: "user_456",
        },
        tiers: [
          { to: 1000, amount: 0.02 },
          { to: "inf", amount: 0.01 },
        ],
      }"
    `);
  });

  it('quotes keys only where needed, and never sets a prototype', () => {
    const value = Object.fromEntries([
      ['plain', 1],
      ['openai/gpt-4o', 2],
      ['__proto__', 3],
    ]);
    expect(toSource(value)).toBe('{\n  plain: 1,\n  "openai/gpt-4o": 2,\n  ["__proto__"]: 3,\n}');
  });

  it('escapes what could end a string, a script or a line', () => {
    expect(toSource('a "quote"\n</script>\u2028\\')).toBe(String.raw`"a \"quote\"\n\u003C/script>\u2028\\"`);
    expect(toSource('<!-- <SCRIPT> a < b')).toBe(String.raw`"\u003C!-- \u003CSCRIPT> a < b"`);
  });

  it('prints numbers that have no literal of their own', () => {
    expect([Number.NaN, Infinity, -Infinity, -0, 1e21].map((value) => toSource(value))).toEqual([
      'Number.NaN',
      'Number.POSITIVE_INFINITY',
      'Number.NEGATIVE_INFINITY',
      '-0',
      '1e21',
    ]);
  });

  it('refuses what no schema describes', () => {
    expect(() => toSource({ run: () => 1 })).toThrow('function cannot be written as an example value');
  });

  const long = 'a sentence that is quite long, longer than what one line of eighty has room for';
  it.each([
    ['a long text', { message: long, id: long }],
    ['many numbers', { numbers: Array.from({ length: 60 }, (_, index) => index * 37) }],
    ['many texts', { names: Array.from({ length: 20 }, (_, index) => `name ${index}`) }],
    [
      'nested arrays',
      {
        matrix: [
          [1, 2],
          [3, 4],
        ],
        single: [[1, 2, 3]],
        deep: [[{ a: 1 }]],
      },
    ],
    [
      'objects in an array',
      {
        list: [{ a: 1 }],
        two: [{ a: 1 }, { b: 2 }],
        pairs: [
          { a: 1, b: 2 },
          { a: 3, b: 4 },
        ],
      },
    ],
    ['nested objects', { a: { b: { c: { d: { e: 'end' } } } }, f: { g: [1, 2, 3], h: {}, i: [] } }],
    ['mixed array', [1, 'two', null, { three: 3 }, ['four']]],
    ['an array that only just breaks', { values: ['x'.repeat(30), 'y'.repeat(30), 'z'.repeat(2)] }],
  ])('lays out %s as Prettier does', async (_, value) => {
    const source = `const value = ${toSource(value, { before: 'const value = '.length })};\n`;
    expect(await format(source, { parser: 'typescript' })).toBe(source);
  });
});
