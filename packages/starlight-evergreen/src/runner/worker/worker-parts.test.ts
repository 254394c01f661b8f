import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { countTimers } from './idle.ts';
import { checkModelValue } from './check-model-value.ts';
import { sameValue } from './same-value.ts';
import { describeThrown } from './thrown.ts';

describe('what was thrown', () => {
  test('is told with its own properties, without the machinery of HTTP', () => {
    class ApiError extends Error {
      override name = 'ApiError';
      statusCode = 404;
      body = '{"code":"x"}';
      rawResponse = new Response();
      headers = new Headers();
    }
    expect(describeThrown(new ApiError('No such customer'))).toEqual({
      name: 'ApiError',
      message: 'No such customer',
      properties: [
        ['name', `'ApiError'`],
        ['statusCode', '404'],
        ['body', `'{"code":"x"}'`],
      ],
    });
  });

  test('may be anything', () => {
    expect(describeThrown({ code: 1 })).toEqual({
      name: 'Thrown value',
      message: '{ code: 1 }',
      properties: [],
    });
    expect(describeThrown(undefined).message).toBe('undefined');
  });

  test('is cut when it is long', () => {
    expect(describeThrown(new Error('x'.repeat(10_000))).message).toHaveLength(
      4_000 + '… (10,000 characters)'.length,
    );
  });
});

describe('the end of a run', () => {
  const scope = () => ({ setTimeout, clearTimeout, setInterval, clearInterval });

  test('comes when timers and work are done, also those that follow', async () => {
    const timers = scope();
    const { idle, during } = countTimers(timers);
    const seen: string[] = [];
    timers.setTimeout(() => {
      seen.push('timer');
      void during(Promise.resolve()).then(() => timers.setTimeout(() => seen.push('last'), 5));
    }, 5);
    await idle();
    expect(seen).toEqual(['timer', 'last']);
  });

  test('does not wait for timers that were taken back', async () => {
    const timers = scope();
    const { idle } = countTimers(timers);
    timers.clearTimeout(timers.setTimeout(() => undefined, 100_000));
    timers.clearInterval(timers.setInterval(() => undefined, 1));
    await expect(idle()).resolves.toBeUndefined();
  });

  test('does not come while an interval runs', async () => {
    const timers = scope();
    const { idle } = countTimers(timers);
    let ended = false;
    const interval = timers.setInterval(() => undefined, 1);
    const end = idle().then(() => (ended = true));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(ended).toBe(false);
    timers.clearInterval(interval);
    await end;
    expect(ended).toBe(true);
  });

  test('comes although work fails', async () => {
    const { idle, during } = countTimers(scope());
    await expect(during(Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(idle()).resolves.toBeUndefined();
  });
});

describe('the value of a model', () => {
  const release = {
    Out: z.object({ customerId: z.string() }).transform(({ customerId }) => ({ customer_id: customerId })),
    In: z.object({ customer_id: z.string() }).transform(({ customer_id }) => ({ customerId: customer_id })),
    Plain: z.object({ a: z.number().default(1) }),
  };
  const value = { customerId: 'cus_1' };
  const wire = '{"customer_id":"cus_1"}';

  test('is shown as it travels', () => {
    const job = { schema: 'Out', direction: 'request', codec: 'wire' } as const;
    expect(checkModelValue(job, { value }, release)).toEqual({
      results: [{ label: 'On the wire', text: '{\n  "customer_id": "cus_1"\n}' }],
      failures: [],
    });
    expect(() => checkModelValue(job, { value: { customerId: 1 } }, release)).toThrow(z.ZodError);
  });

  test('of a response is what its schema reads from the wire', () => {
    const job = { schema: 'In', direction: 'response', codec: 'wire', wire } as const;
    expect(checkModelValue(job, { value }, release).failures).toEqual([]);
    expect(checkModelValue(job, { value }, release).results[0]?.text).toBe(`{ customerId: 'cus_1' }`);
    expect(checkModelValue(job, { value: { customerId: 'cus_2' } }, release).failures).toHaveLength(1);
  });

  test('of a plain schema is what the schema makes of it', () => {
    const job = { schema: 'Plain', direction: 'both', codec: 'plain' } as const;
    expect(checkModelValue(job, { value: {} }, release).results).toEqual([
      { label: 'Accepted by Plain', text: '{\n  "a": 1\n}' },
    ]);
  });

  test('is one value, and has a schema', () => {
    const job = { schema: 'None', direction: 'both', codec: 'plain' } as const;
    expect(checkModelValue(job, { a: 1, b: 2 }, release).failures).toEqual([
      'The block has 2 constants, and a value is one.',
    ]);
    expect(checkModelValue(job, { a: 1 }, release).failures).toEqual([
      'The release exports no schema "None".',
    ]);
  });
});

test.each([
  [{ a: undefined, b: [1] }, { b: [1] }, true],
  [new Date(1), new Date(1), true],
  [new Date(1), new Date(2), false],
  [[1], { 0: 1 }, false],
  [{ a: null }, {}, false],
  [0, false, false],
])('%j and %j are the same: %s', (a, b, same) => {
  expect(sameValue(a, b)).toBe(same);
});
