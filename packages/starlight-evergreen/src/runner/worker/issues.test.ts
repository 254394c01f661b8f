import { expect, test } from 'vitest';
import { z } from 'zod';
import { findIssues } from './issues.ts';

const caught = (schema: { parse(value: unknown): unknown }, value: unknown): unknown => {
  try {
    return schema.parse(value);
  } catch (error) {
    return error;
  }
};

test('issues of a schema name the field', () => {
  const schema = z.object({ id: z.string(), items: z.array(z.object({ price: z.number() })) });
  expect(findIssues(caught(schema, { id: 1, items: [{ price: 1 }, { price: 'x' }] }))).toEqual([
    { path: 'id', message: 'Invalid input: expected string, received number' },
    { path: 'items[1].price', message: 'Invalid input: expected number, received string' },
  ]);
});

test('the issues may be those of the cause', () => {
  const cause = caught(z.string(), 1);
  expect(findIssues(new Error('Wrong input', { cause }))).toEqual([
    { path: '', message: 'Invalid input: expected string, received number' },
  ]);
});

// zod/mini says nothing else where no language was chosen.
const message = 'Invalid input';

test.each([
  [{ code: 'invalid_type', expected: 'array' }, 'Must be an array.'],
  [{ code: 'invalid_value', values: ['a', 2] }, 'Must be "a" or 2.'],
  [{ code: 'unrecognized_keys', keys: ['more'] }, 'Has no property "more".'],
  [{ code: 'too_small', origin: 'string', minimum: 2 }, 'Must be at least 2 characters long.'],
  [{ code: 'too_big', origin: 'number', maximum: 5 }, 'Must be at most 5.'],
  [{ code: 'invalid_format', format: 'email' }, 'Must be in the format "email".'],
  [
    {
      code: 'invalid_union',
      errors: [
        [{ code: 'invalid_type', expected: 'number', path: [], message }],
        [{ code: 'invalid_type', expected: 'string', path: ['a', 0], message }],
      ],
    },
    'Must be a number. Or: a.0: Must be a string.',
  ],
  [{ code: 'custom' }, message],
])('an issue that says nothing is put into words: %j', (issue, words) => {
  expect(findIssues({ issues: [{ ...issue, path: [], message }] })).toEqual([{ path: '', message: words }]);
});

test.each([
  [
    { body: '{"message":"customer_id: is missing; items.0.name: is empty"}' },
    [
      ['customer_id', 'is missing'],
      ['items.0.name', 'is empty'],
    ],
  ],
  [{ body: '{"message":"[Validation Errors] a: is missing"}' }, [['a', 'is missing']]],
  [{ data: { error: { param: 'amount', message: 'Must be positive' } } }, [['amount', 'Must be positive']]],
  [{ body: '{"errors":[{"field":"a","message":"is missing"}]}' }, [['a', 'is missing']]],
  [{ body: '{"message":"Customer nobody not found"}' }, []],
  [
    { body: '{"message":"Note: this is no field of yours; nor: this one is"}' },
    [
      ['Note', 'this is no field of yours'],
      ['nor', 'this one is'],
    ],
  ],
  [{ body: '{"message":"a: b, and a sentence; then more"}' }, []],
  [{ body: 'no JSON' }, []],
])('a refusal %j names its fields', (properties, fields) => {
  const error = Object.assign(new Error('refused'), properties);
  expect(findIssues(error)).toEqual(fields.map(([path, message]) => ({ path, message })));
});

test('getters that throw, and circles, do no harm', () => {
  const error = new Error('x');
  Object.defineProperty(error, 'issues', {
    get: () => {
      throw new Error('no');
    },
  });
  error.cause = error;
  expect(findIssues(error)).toEqual([]);
  expect(findIssues(undefined)).toEqual([]);
});
