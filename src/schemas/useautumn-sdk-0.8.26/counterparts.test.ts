import * as current from 'autumn-js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { $ZodType } from 'zod/v4/core';
import { counterparts } from './counterparts.ts';
import { models } from './inspect.ts';
import { sampleOf, snakeCase, wireSampleOf } from './sample.ts';

const exported = new Map<string, unknown>(Object.entries(current));
const pairs = Object.entries(counterparts).map(([name, target]) => ({ name, target }));

test.each(pairs)('$name has the place of $target, a model of the current release', ({ name, target }) => {
  expect(models.has(name)).toBe(true);
  expect(decoder(target) ?? encoder(target)).toBeDefined();
});

test('models without a successor are few, and known', () => {
  const alone = [...models.keys()].filter((name) => !Object.hasOwn(counterparts, name));
  // The settings of a client have no schema in the current release, and tiers of a product no model.
  expect(alone.toSorted()).toEqual([
    'BalancesCheckGlobals',
    'BalancesCreateGlobals',
    'BalancesTrackGlobals',
    'BalancesUpdateGlobals',
    'Tiers',
    'TiersTo',
  ]);
});

/** Properties that the current release requires and this one did not have. */
const additions = {
  BalancesTrackBalanceRollover: { granted: 80 },
  BalancesTrackRollover: { granted: 80 },
  BalancesCheckBalanceRollover: { granted: 80 },
  BalancesCheckResponse: { flag: null },
};

describe('the successor of a response reads a full value, and keeps every field', () => {
  const responses = pairs.flatMap(({ name, target }) => {
    const [schema, decode] = [models.get(name), decoder(target)];
    return schema && decode ? [{ name, target, schema, decode }] : [];
  });

  test.each(responses)('$name -> $target', ({ schema, decode }) => {
    const read = z.parse(decode, wireSampleOf(schema, additions));
    const expected = sampleOf(schema, 'full');
    // Successors have grown: they may hold more fields, never fewer.
    if (typeof expected === 'object' && expected !== null) expect(read).toMatchObject(expected);
    else expect(read).toBe(expected);
  });
});

describe('the successor of a request sends what is left of it', () => {
  const requests = [
    { name: 'BalancesTrackRequest', gone: ['idempotencyKey'] },
    { name: 'BalancesCheckRequest', gone: ['productId', 'requiredQuantity'] },
    { name: 'BalancesCreateRequest', gone: ['included', 'grantedBalance'] },
    { name: 'BalancesCreateReset', gone: [] },
    { name: 'BalancesUpdateRequest', gone: ['currentBalance', 'grantedBalance', 'customerEntitlementId'] },
  ];

  test.each(requests)('$name', ({ name, gone }) => {
    const schema = models.get(name);
    const encode = encoder(counterparts[name] ?? '');
    if (!schema || !encode) throw new Error(`${name} has no successor that sends`);
    const full = z.record(z.string(), z.unknown()).parse(sampleOf(schema, 'full'));
    const sent = z.record(z.string(), z.unknown()).parse(z.parse(encode, full));
    expect(Object.keys(full).filter((field) => !Object.hasOwn(sent, snakeCase(field)))).toEqual(gone);
  });
});

function decoder(name: string): $ZodType | undefined {
  return schemaNamed(`${name}$inboundSchema`);
}

function encoder(name: string): $ZodType | undefined {
  return schemaNamed(`${name}$outboundSchema`);
}

function schemaNamed(name: string): $ZodType | undefined {
  const value = exported.get(name);
  return isSchema(value) ? value : undefined;
}

function isSchema(value: unknown): value is $ZodType {
  return typeof value === 'object' && value !== null && '_zod' in value;
}
