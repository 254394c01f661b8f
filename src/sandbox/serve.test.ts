import { createServer, type Server } from 'node:net';
import { Autumn, AutumnDefaultError } from 'autumn-js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runSandbox } from '../../packages/starlight-evergreen/src/cli/actions/sandbox.ts';
import { ProblemError } from '../../packages/starlight-evergreen/src/problem/problem.ts';
import type { SandboxServer } from './serve.ts';

describe('a sandbox over HTTP', () => {
  let server: SandboxServer;
  let lines: string[];
  beforeEach(async () => {
    lines = [];
    server = await runSandbox({ port: '0', scenario: 'pro-customer', log: (line) => lines.push(line) });
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
    const headers = { authorization: 'Bearer am_sk_test_1' };
    // In a variable, as the types of a browser do not know `duplex`, which Node wants.
    const init = { method: 'POST', headers, body, duplex: 'half' };
    const response = await fetch(`${server.url}/v1/features.list`, init);
    expect([response.status, await response.json()]).toMatchObject([413, { code: 'invalid_request' }]);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(peak).toBeLessThan(50_000_000);
    expect((await client().features.list()).list).toHaveLength(3);
  });

  it('takes a body of just a megabyte', async () => {
    const response = await fetch(`${server.url}/v1/features.list`, {
      method: 'POST',
      headers: { authorization: 'Bearer am_sk_test_1' },
      body: '{}'.padEnd(1_000_000),
    });
    expect(response.status).toBe(200);
  });

  it('lets pages in a browser ask', async () => {
    const asked = await fetch(`${server.url}/v1/features.list`, { method: 'OPTIONS' });
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    const answer = await fetch(`${server.url}/v1/features.list`, { method: 'POST' });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([401, '*']);
  });
});

describe('the sandbox command', () => {
  const problemOf = async (options: { port?: string; scenario?: string }): Promise<unknown> => {
    const { port, scenario } = options;
    try {
      const server = await runSandbox({ port, scenario, log: () => undefined });
      await server.close();
    } catch (error) {
      if (error instanceof ProblemError) return error.problems;
      throw error;
    }
    return 'no problem';
  };

  it.each(['abc', '-1', '65536', '1.5', ''])('does not take "%s" for a port', async (port) => {
    expect(await problemOf({ port })).toEqual([
      {
        where: '--port',
        message: `"${port}" is not a port`,
        hint: 'Give a number from 1 to 65535, or 0 for any port that is free: --port 4111',
      },
    ]);
  });

  it('says that a port is in use', async () => {
    const { server, port } = await occupied();
    expect(await problemOf({ port: String(port) })).toEqual([
      {
        where: '--port',
        message: `port ${port} is in use`,
        hint: 'Stop the program that uses it, or take any port that is free: --port 0',
      },
    ]);
    server.close();
  });

  it('names the scenarios there are', async () => {
    const problems = await problemOf({ port: '0', scenario: 'nope' });
    expect(problems).toMatchObject([{ where: '--scenario', message: 'there is no scenario "nope"' }]);
    expect(JSON.stringify(problems)).toContain('empty: An account in which nothing has been set up yet.');
  });
});

function occupied(): Promise<{ server: Server; port: number }> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('no port');
      resolve({ server, port: address.port });
    });
  });
}
