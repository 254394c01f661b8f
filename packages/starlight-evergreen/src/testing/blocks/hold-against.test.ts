import { expect, test } from 'vitest';
import { z } from 'zod';
import { holdAgainst } from './hold-against.ts';

const wire = z
  .object({ customer_id: z.string() })
  .transform(({ customer_id }) => ({ customerId: customer_id }));
const encode = z
  .object({ customerId: z.string(), limit: z.number().default(10) })
  .transform(({ customerId, limit }) => ({ customer_id: customerId, limit }));
const release = { Answer$inbound: wire, Question$outbound: encode, Plain: z.object({ id: z.string() }) };

const answer = { schema: 'Answer$inbound', codec: 'wire', direction: 'response', releaseUrl: '' } as const;
const question = { ...answer, schema: 'Question$outbound', direction: 'request' } as const;
const plain = { ...answer, schema: 'Plain', codec: 'plain' } as const;

test('a response is what its schema reads from the JSON', () => {
  const shown = { ...answer, wire: '{"customer_id":"a"}' };
  expect(holdAgainst([{ customerId: 'a' }], shown, release)).toBeUndefined();
  expect(holdAgainst([{ customerId: 'b' }], shown, release)).toBe('value.customerId is "a", not "b"');
});

test('a request becomes the JSON, to which its schema may add defaults', () => {
  const shown = { ...question, wire: '{"customer_id":"a"}' };
  expect(holdAgainst([{ customerId: 'a' }], shown, release)).toBeUndefined();
  expect(holdAgainst([{ customerId: 'a' }], { ...question, wire: '{"customer_id":"b"}' }, release)).toContain(
    '"a"',
  );
});

test('a plain value passes unchanged, and its JSON holds the same values', () => {
  expect(holdAgainst([{ id: 'a' }], { ...plain, wire: '{"ID":"a"}' }, release)).toBeUndefined();
  expect(holdAgainst([{ id: 'a' }], { ...plain, wire: '{"ID":"b"}' }, release)).toBe(
    'value.0 is "b", not "a"',
  );
  expect(holdAgainst([{ id: 'a', more: 1 }], plain, release)).toBe('value.more is undefined, not 1');
  expect(() => holdAgainst([{ id: 1 }], plain, release)).toThrow('expected string');
});

test('what is not one value of a known schema says so', () => {
  expect(holdAgainst([], plain, release)).toBe('has 0 constants, where an example has one');
  expect(holdAgainst([1], { ...plain, schema: 'Lost' }, release)).toBe('the release exports no schema Lost');
});
