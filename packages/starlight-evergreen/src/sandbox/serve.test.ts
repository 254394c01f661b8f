import { afterEach, beforeEach, expect, it } from 'vitest';
import { type SandboxServer, serveSandbox } from './serve.ts';
import { create, origin } from './testing/shop-sandbox.ts';

let server: SandboxServer;
beforeEach(async () => {
  server = await serveSandbox(create({ scenario: 'fruit' }), { origin, port: 0 });
});
afterEach(() => server.close());

const items = (init?: RequestInit) => fetch(`${server.url}/items`, init);

it('hands on method, path and body, and keeps what was done', async () => {
  const made = await items({ method: 'POST', body: '{"id":"pear"}' });
  expect([made.status, await made.json()]).toMatchObject([201, { id: 'pear' }]);
  expect(await (await items()).json()).toMatchObject({ items: ['apple', 'pear'] });
});

it('hands back a refusal as it is', async () => {
  const response = await fetch(`${server.url}/other`);
  expect([response.status, await response.json()]).toMatchObject([404, { code: 'not_found' }]);
});

it('refuses a body over a megabyte, and keeps nothing of it', async () => {
  const chunk = new Uint8Array(60_000).fill(32);
  let sent = 0;
  let peak = 0;
  const before = process.memoryUsage().arrayBuffers;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
      if (sent === 1_000) return controller.close();
      sent += 1;
      controller.enqueue(chunk);
    },
  });
  // In a variable, as the types of a browser do not know `duplex`, which Node wants.
  const init = { method: 'POST', body, duplex: 'half' };
  const response = await items(init);
  expect([response.status, await response.json()]).toMatchObject([413, { code: 'invalid_request' }]);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(peak).toBeLessThan(50_000_000);
  expect(await (await items()).json()).toMatchObject({ items: ['apple'] });
});

it('takes a body of just a megabyte', async () => {
  const response = await items({ method: 'POST', body: '{"id":"pear"}'.padEnd(1_000_000) });
  expect(response.status).toBe(201);
});

it('lets pages in a browser ask', async () => {
  const asked = await items({ method: 'OPTIONS' });
  expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
  const answer = await items({ method: 'POST' });
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([400, '*']);
});
