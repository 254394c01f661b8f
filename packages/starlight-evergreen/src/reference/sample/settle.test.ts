import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { field, number, object, referenceOf, string } from '../testing/reference.ts';
import type { TypeExpression } from '../model.ts';
import { createSampler } from './sampler.ts';
import { generalValues } from './general-values.ts';
import { settle } from './settle.ts';

/** What is shown of a model with one field, of a module's schema. */
function settled(schema: z.ZodType, type: TypeExpression, field_ = 'code') {
  const reference = referenceOf({ ...object('Thing', [field(field_, type)]), direction: 'both' });
  const value = createSampler(reference, generalValues).required('Thing');
  return settle({ reference, modelName: 'Thing', value, schema, codec: 'plain' });
}

describe('an example that a schema refuses is made again', () => {
  it.each([
    ['an even number', z.object({ code: z.number().refine((each) => each % 2 === 0) }), number],
    [
      'two patterns',
      z.object({
        code: z
          .string()
          .regex(/^[A-Z]/)
          .regex(/\d{3}$/),
      }),
      string,
    ],
    ['a check of its own', z.object({ code: z.string().refine((each) => each.includes('@')) }), string],
    ['a format with options', z.object({ code: z.iso.datetime({ precision: 3, local: true }) }), string],
    ['limits that nobody told of', z.object({ code: z.number().min(500).max(501) }), number],
    ['members that nobody told of', z.object({ code: z.enum(['zebra']) }), string],
    [
      'a text that is trimmed and put into upper case',
      z.object({ code: z.string().trim().toUpperCase() }),
      string,
    ],
  ])('%s', (_, schema, type) => {
    const { problems, value } = settled(schema, type);
    expect(problems).toEqual([]);
    expect(schema.parse(value)).toEqual(value);
  });

  it('two fields that have to be in order', () => {
    const schema = z
      .object({ opens: z.number(), closes: z.number() })
      .refine(({ opens, closes }) => closes > opens, { path: ['closes'] });
    const reference = referenceOf(object('Window', [field('opens', number), field('closes', number)]));
    const example = {
      reference,
      modelName: 'Window',
      value: { opens: 5, closes: 5 },
      schema,
      codec: 'plain',
    } as const;
    expect(settle(example).problems).toEqual([]);
  });
});

describe('what travels is shown beside the value', () => {
  const date: TypeExpression = { kind: 'date' };

  it('of a codec, the other side', () => {
    const codec = z.codec(z.iso.datetime(), z.date(), {
      decode: (text) => new Date(text),
      encode: (value) => value.toISOString(),
    });
    const { problems, wire } = settled(z.object({ at: codec }), date, 'at');
    expect(problems).toEqual([]);
    expect(wire).toEqual({ at: '2026-01-01T00:00:00.000Z' });
  });

  it('of a one-way transform, a value that it makes the example of', () => {
    const tags: TypeExpression = { kind: 'array', items: string };
    const schema = z.object({ tags: z.string().transform((text) => text.split(',')) });
    const { problems, wire, value } = settled(schema, tags, 'tags');
    expect(problems).toEqual([]);
    expect(schema.parse(wire)).toEqual(value);
  });

  it('of a schema that reads JSON within text, that text', () => {
    const reference = referenceOf(object('Event', [field('id', string)]));
    const schema = z
      .string()
      .transform((text): unknown => JSON.parse(text))
      .pipe(z.object({ id: z.string() }));
    const found = settle({ reference, modelName: 'Event', value: { id: 'a' }, schema, codec: 'wire' });
    expect(found).toEqual({ value: { id: 'a' }, wire: '{"id":"a"}', problems: [] });
  });
});

it('what nothing satisfies is told once, and no function that throws stops anything', () => {
  const never = z.object({ code: z.string().refine(() => false, 'never right') });
  expect(settled(never, string).problems).toEqual([
    { where: 'Thing.code', message: "the SDK's schema rejects the example: never right" },
  ]);
  const throws = z.object({ code: z.string().refine(() => JSON.parse('{')) });
  expect(settled(throws, string).problems[0]?.message).toContain('a function of it throws');
  const slow = z.object({ code: z.string().refine(async () => true) });
  expect(settled(slow, string).problems[0]?.message).toContain('asynchronously');
});
