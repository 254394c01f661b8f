import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { facts } from './facts.ts';
import * as release from './index.ts';
import { models } from './inspect.ts';
import { sampleOf } from './sample.ts';

const schemas = [...models].flatMap(([name, schema]) => {
  const fact = facts.models[name];
  return fact ? [{ name, schema, fact }] : [];
});
const objects = schemas.flatMap(({ name, schema, fact }) => {
  return fact.kind === 'object' && schema instanceof z.ZodObject
    ? [{ name, schema, fields: fact.fields }]
    : [];
});

describe.each(objects)('$name', ({ schema, fields }) => {
  const full = z.record(z.string(), z.unknown()).parse(sampleOf(schema, 'full'));
  const fieldNames = Object.keys(fields);

  test('takes a value with all fields and gives it back', () => {
    expect(Object.keys(full)).toEqual(fieldNames);
    expect(schema.parse(full)).toEqual(full);
  });

  test('takes a value with only the required fields', () => {
    const required = z.record(z.string(), z.unknown()).parse(sampleOf(schema, 'required'));
    expect(Object.keys(required)).toEqual(fieldNames.filter((field) => fields[field]?.required));
    expect(schema.parse(required)).toEqual(required);
  });

  test.each(fieldNames)(
    '%s takes null only if it is nullable, and never a value of a wrong type',
    (field) => {
      const accepts = (value: unknown) => schema.safeParse({ ...full, [field]: value }).success;
      expect(accepts(null)).toBe(fields[field]?.type.endsWith('| null'));
      expect(accepts(Symbol(field))).toBe(false);
    },
  );

  test.each(fieldNames)('%s may be left out only if it is optional or has a default', (field) => {
    const { [field]: left, ...rest } = full;
    const result = schema.safeParse(rest);
    expect(left).toBeDefined();
    if (fields[field]?.required === false) expect(result.data).toEqual(rest);
    else if (result.success) expect(result.data[field]).toEqual(defaults[field]);
    else expect(result.error.issues[0]?.path).toEqual([field]);
  });
});

/** What the release filled in when the API left a required field out. */
const defaults: Record<string, unknown> = { id: '', duration: 'month', trialAvailable: true };

test('only these fields have a default', () => {
  const filled = objects.flatMap(({ name, schema }) =>
    Object.entries(schema.shape).flatMap(([field, part]) =>
      part instanceof z.ZodDefault ? [`${name}.${field}`] : [],
    ),
  );
  expect(filled.toSorted()).toEqual([
    'BalancesCheckBreakdown.id',
    'BalancesCheckFreeTrial.trialAvailable',
    'BalancesTrackBalanceBreakdown.id',
    'BalancesTrackBreakdown.id',
    'ConfigRollover.duration',
  ]);
});

describe('enums and unions', () => {
  const others = schemas.flatMap(({ name, schema, fact }) =>
    fact.kind === 'object' ? [] : [{ name, schema, fact }],
  );

  test.each(others)('$name takes its members, and others only if it is open', ({ schema, fact }) => {
    const accepts = (value: unknown) => z.safeParse(schema, value).success;
    const members = fact.kind === 'union' ? ['a string'] : fact.values;
    expect(members.filter((member) => !accepts(member))).toEqual([]);
    expect(accepts('fortnight')).toBe(fact.kind !== 'closed enum');
    expect(accepts(7)).toBe(fact.kind === 'union' && fact.type.includes('number'));
    expect(accepts(true)).toBe(false);
    expect(accepts(null)).toBe(false);
  });
});

describe('authored examples', () => {
  const examples = schemas.flatMap(({ name, schema }) => {
    const authored = z.array(z.unknown()).optional().parse(z.globalRegistry.get(schema)?.['examples']) ?? [];
    return authored.map((example, index) => ({ where: `${name} ${index + 1}`, schema, example }));
  });

  test.each(examples)('$where is a value of its model', ({ schema, example }) => {
    expect(z.parse(schema, example)).toEqual(example);
  });

  test('every request has one, as its fields cannot all be given together', () => {
    for (const { request } of release.operations) {
      expect(examples.some(({ schema }) => schema === request)).toBe(true);
    }
  });
});

describe('limits of the API', () => {
  const balance = sampleOf(release.BalancesTrackBalance, 'full');
  const request = { customerId: 'cus_123' };

  test.each([
    {
      rule: 'what is left is never negative',
      schema: release.BalancesTrackBalance,
      value: balance,
      change: { remaining: -1 },
      taken: false,
    },
    {
      rule: 'usage may be negative',
      schema: release.BalancesTrackBalance,
      value: balance,
      change: { usage: -1 },
      taken: true,
    },
    {
      rule: 'a moment is whole milliseconds',
      schema: release.BalancesTrackBalance,
      value: balance,
      change: { nextResetAt: 1.5 },
      taken: false,
    },
    {
      rule: 'an event has a name',
      schema: release.BalancesTrackRequest,
      value: request,
      change: { eventName: '' },
      taken: false,
    },
    {
      rule: 'usage may be given back',
      schema: release.BalancesTrackRequest,
      value: request,
      change: { value: -1 },
      taken: true,
    },
  ])('$rule', ({ schema, value, change, taken }) => {
    expect(z.safeParse(schema, value).success).toBe(true);
    expect(z.safeParse(schema, { ...z.looseObject({}).parse(value), ...change }).success).toBe(taken);
  });
});
