import { resolve } from 'node:path';
import { Autumn, AutumnDefaultError } from 'autumn-js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runSandbox } from '../packages/starlight-evergreen/src/cli/actions/sandbox.ts';
import type { SandboxServer } from '../packages/starlight-evergreen/src/sandbox/serve.ts';

const root = resolve(import.meta.dirname, '..');

let server: SandboxServer;
let lines: string[];
beforeEach(async () => {
  lines = [];
  server = await runSandbox({
    root,
    port: '0',
    scenario: 'pro-customer',
    log: (line) => lines.push(line),
  });
});
afterEach(() => server.close());
const client = (secretKey = 'am_sk_test_1'): Autumn =>
  new Autumn({ serverURL: server.url, secretKey, failOpen: false });

it('says where it is and how to reach it', () => {
  expect(lines.join('\n')).toBe(`The sandbox answers at ${server.url}

  A customer \`cus_123\` on Pro with 500 messages a month, 120 of them used.
  Every secret key (am_sk_test_…) opens an account of its own that holds this.

  new Autumn({ serverURL: '${server.url}', secretKey: 'am_sk_test_1' })

Stop it with Ctrl+C; what it holds is gone then.`);
});

it('answers the published client', async () => {
  const autumn = client();
  const { allowed, balance } = await autumn.check({ customerId: 'cus_123', featureId: 'messages' });
  expect([allowed, balance?.remaining]).toEqual([true, 380]);
  await autumn.track({ customerId: 'cus_123', featureId: 'messages', value: 80 });
  const { balances } = await autumn.customers.get({ customerId: 'cus_123' });
  expect(balances['messages']?.remaining).toBe(300);
});

it('takes requests without a body', async () => {
  const { list } = await client().features.list();
  expect(list.map(({ id }) => id)).toEqual(['messages', 'seats', 'sso']);
});

it('gives each key an account of its own', async () => {
  await client('am_sk_test_a').customers.delete({ customerId: 'cus_123' });
  expect((await client('am_sk_test_b').customers.list({})).list).toHaveLength(1);
});

it('refuses with a status and a reason', async () => {
  const error: unknown = await client()
    .customers.get({ customerId: 'nobody' })
    .catch((thrown: unknown) => thrown);
  if (!(error instanceof AutumnDefaultError)) throw error;
  expect([error.statusCode, JSON.parse(error.body)]).toMatchObject([404, { code: 'customer_not_found' }]);
});

it('answers what is no operation with 404', async () => {
  const headers = { authorization: 'Bearer am_sk_test_1' };
  const response = await fetch(`${server.url}/other`, { headers });
  expect([response.status, await response.json()]).toMatchObject([404, { code: 'not_found' }]);
});
