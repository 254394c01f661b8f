import { expect, test } from 'vitest';
import type { Exchange } from './exchange.ts';
import { createExchanges, type Exchanges } from './exchanges.ts';

const origin = 'https://api.example';

function answering(
  answer: (request: Request) => Response | Promise<Response>,
): Exchanges & { told: Exchange[] } {
  const told: Exchange[] = [];
  const api = { origin, fetch: (request: Request) => Promise.resolve(answer(request)) };
  return Object.assign(
    createExchanges(api, (exchange) => told.push(exchange)),
    { told },
  );
}

test('tells of a request and its answer, and leaves both readable', async () => {
  const exchanges = answering(async (request) => Response.json({ got: await request.json() }));
  const response = await exchanges.fetch(`${origin}/v1/x?y=1`, { method: 'POST', body: '{"a":1}' });
  expect(await response.json()).toEqual({ got: { a: 1 } });
  expect(exchanges.told).toEqual([
    {
      method: 'POST',
      path: '/v1/x?y=1',
      headers: [['content-type', 'text/plain;charset=UTF-8']],
      request: '{"a":1}',
      status: 200,
      response: '{"got":{"a":1}}',
      time: expect.any(Number),
    },
  ]);
  expect(exchanges.failures).toEqual([]);
});

test('a refusal is an answer', async () => {
  const exchanges = answering(() => Response.json({ code: 'customer_not_found' }, { status: 404 }));
  expect((await exchanges.fetch(`${origin}/v1/x`)).status).toBe(404);
  expect(exchanges.failures).toEqual([]);
});

test.each([
  ['an operation it does not know', () => Response.json({ code: 'not_found' }, { status: 404 })],
  ['a fault of its own', () => Response.json({ code: 'internal_error' }, { status: 500 })],
])('%s is no answer', async (_, answer) => {
  const exchanges = answering(answer);
  await exchanges.fetch(`${origin}/v1/x`);
  expect(exchanges.failures).toEqual([expect.stringContaining('The sandbox does not answer GET /v1/x')]);
});

test('what the sandbox does not stand for is not asked', async () => {
  const exchanges = answering(() => Response.json({}, { status: 421 }));
  await expect(exchanges.fetch('https://elsewhere.example/a')).rejects.toThrow('there is no network here');
  expect(exchanges.told).toEqual([{ method: 'GET', path: 'https://elsewhere.example/a', headers: [] }]);
  expect(exchanges.failures).toEqual([
    'GET https://elsewhere.example/a was not sent: there is no network here, and the sandbox stands for the API only.',
  ]);
});

test('without a sandbox nothing is answered', async () => {
  const exchanges = createExchanges(undefined, () => undefined);
  await expect(exchanges.fetch(`${origin}/v1/x`)).rejects.toThrow(TypeError);
  expect(exchanges.failures).toHaveLength(1);
});

test('a request that was given up counts as unanswered', async () => {
  const exchanges = answering(() => Response.json({}));
  await expect(exchanges.fetch(`${origin}/v1/x`, { signal: AbortSignal.abort() })).rejects.toThrow();
  expect(exchanges.failures).toEqual(['GET /v1/x was given up before it was answered.']);
});
