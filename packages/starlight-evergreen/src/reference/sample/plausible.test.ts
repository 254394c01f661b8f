import { expect, it } from 'vitest';
import type { Field, TypeExpression } from '../model.ts';
import {
  boolean,
  field,
  integer,
  number,
  object,
  optional,
  referenceOf,
  string,
} from '../testing/reference.ts';
import { kindsInProse, namedInProse } from './from-prose.ts';
import { generalValues } from './general-values.ts';
import { createSampler } from './sampler.ts';

/** What a model's fields hold without any table of the site. */
function sample(fields: Field[], name = 'Thing'): unknown {
  return createSampler(referenceOf(object(name, fields)), generalValues).full(name);
}

const described = (name: string, type: TypeExpression, description: string): Field =>
  field(name, type, { description });

it.each([
  ['The model, e.g. `gpt-4o`.', ['gpt-4o']],
  ['How many, for example "12".', [12, '12']],
  ['Example: order-7', ['order-7']],
  ['One of `asc` and `desc`.', ['asc']],
  ['Defaults to `true`.', [true, 'true']],
  ['Names, e.g. "a...".', []],
  ['The name of the thing.', []],
])('%j names %j', (description, expected) => {
  expect(namedInProse({ description })).toEqual(expected);
});

it.each([
  ['Unix timestamp (in seconds) of its creation.', 1767225600],
  ['Milliseconds since the Unix epoch.', 1767225600000],
  ['The price in cents.', 2000],
  ['How long it takes, in milliseconds.', 1500],
  ['A value between 0 and 1.', 0.7],
  ['A date in ISO 8601.', '2026-01-01T00:00:00.000Z'],
])('%j says what kind of value it is', (description, expected) => {
  expect(kindsInProse({ description })[0]).toBe(expected);
});

it('values are those that the prose, other fields of the name, and the words of names speak of', () => {
  const fields = [
    described('engine', string, 'The engine, such as "v8".'),
    described('created', integer, 'Unix time, in seconds.'),
    described('price', integer, 'In cents.'),
    field('client_id', string),
    field('systemPrompt', string),
    field('topP', number),
    field('b64Json', string),
    field('isOpen', boolean),
  ];
  expect(sample(fields)).toEqual({
    engine: 'v8',
    created: 1767225600,
    price: 2000,
    client_id: 'client_123',
    systemPrompt: 'You are a helpful assistant.',
    topP: 0.9,
    b64Json: 'aGVsbG8=',
    isOpen: true,
  });
});

it('a field without a word of its own holds what a field of its name holds elsewhere', () => {
  const reference = referenceOf(
    object('Chat', [field('engine', string)]),
    object('Other', [optional('engine', string, { default: 'large-2' })]),
  );
  expect(createSampler(reference, generalValues).full('Chat')).toEqual({ engine: 'large-2' });
});

it('neighbours agree: totals add up, limits are in order, and nobody changes what somebody gave', () => {
  const tokens = ['promptTokens', 'completionTokens', 'totalTokens'].map((name) => field(name, integer));
  expect(sample(tokens)).toEqual({ promptTokens: 12, completionTokens: 34, totalTokens: 46 });
  const sums = ['subtotal', 'tax', 'discount', 'total'].map((name) => field(name, number));
  expect(sample(sums)).toMatchObject(totalOf(sample(sums)));
  expect(sample([field('minSize', integer), field('maxSize', integer)])).toEqual({
    minSize: 10,
    maxSize: 100,
  });
  const given = [field('minSize', integer), field('maxSize', integer, { examples: [3] })];
  expect(sample(given)).toEqual({ minSize: 10, maxSize: 3 });
  const limited = [field('min', integer), field('max', integer, { constraints: { maximum: 12 } })];
  expect(sample(limited)).toEqual({ min: 10, max: 12 });
});

function totalOf(value: unknown): { total: number } {
  const { subtotal = 0, tax = 0, discount = 0 } = value as Record<string, number>;
  return { total: subtotal + tax - discount };
}
