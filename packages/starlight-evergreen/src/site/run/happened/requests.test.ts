import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import type { Exchange } from '../../../sandbox/exchange.ts';
import { serveSandbox } from '../../../sandbox/serve.ts';
import { create, environment, origin } from '../../../sandbox/testing/shop-sandbox.ts';
import { curlOf } from './curl.ts';
import { testOf } from './request-test.ts';
import { sentRequest, type SentRequest } from './sent-request.ts';

const api = { origin, environment };
const exchange: Exchange = {
  method: 'POST',
  path: '/items',
  headers: [
    ['authorization', 'Bearer key_docs'],
    ['content-type', 'application/json'],
    ['user-agent', 'sdk'],
  ],
  request: '{\n  "id": "pear"\n}',
  status: 201,
  response: '{\n  "id": "pear",\n  "at": 1767225600000\n}',
};

function sent(changes: Partial<Exchange> = {}): SentRequest {
  const found = sentRequest({ ...exchange, ...changes }, api);
  if (found === undefined) throw new Error('The request is not known well enough.');
  return found;
}

test('a command for curl names the variable that holds the secret', () => {
  expect(curlOf(sent())).toBe(String.raw`curl -X POST https://api.shop.example/items \
  -H "authorization: Bearer $SHOP_KEY" \
  -H 'content-type: application/json' \
  --data-raw '{"id":"pear"}'`);
});

test('what code puts into a request stays text in a shell', () => {
  const hostile = String.raw`it's $(touch owned) ${'`'}id${'`'} "$HOME" \ !x`;
  const request = sent({
    path: `/items?q=${encodeURIComponent(hostile)}'`,
    headers: [
      ['x-a', `${hostile} key_docs`],
      ['x-b', hostile],
    ],
    request: JSON.stringify({ hostile }),
  });
  const script = curlOf(request).replace('curl', `printf '%s\\n'`);
  const printed = execFileSync('sh', ['-c', script], { env: { SHOP_KEY: 'secret' }, encoding: 'utf8' });
  expect(printed.split('\n')).toEqual([
    '-X',
    'POST',
    `${origin}/items?q=${encodeURIComponent(hostile)}'`,
    '-H',
    `x-a: ${hostile} secret`,
    '-H',
    `x-b: ${hostile}`,
    '--data-raw',
    JSON.stringify({ hostile }),
    '',
  ]);
});

test('a test asks the same of whatever server it is told, and passes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'request-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'request.test.mjs');
  const { url, close } = await serveSandbox(create(), { origin, port: 0 });
  onTestFinished(close);
  const run = async (code: string): Promise<string> => {
    writeFileSync(file, code);
    const env = { PATH: process.env['PATH'], ...environment, API_URL: url };
    const program = promisify(execFile)(process.execPath, ['--test', '--test-reporter=tap', file], {
      env,
    });
    return (await program.catch((error: { stdout: string }) => error)).stdout;
  };
  expect(await run(testOf(sent()))).toContain('# pass 1');
  expect(await run(testOf(sent({ response: '{"id":"pear","at":1893456000000}' })))).toContain('# pass 1');
  expect(await run(testOf(sent({ response: '{"id":"pear","at":1}' })))).toContain('# fail 1');
  expect(await run(testOf(sent({ status: 200 })))).toContain('# fail 1');
  expect(await run(testOf(sent({ response: '{"id":"plum"}' })))).toContain('# fail 1');
});

test('a request that was cut, or whose headers nobody knows, is not copied', () => {
  const { headers: _, ...unknown } = exchange;
  expect(sentRequest(unknown, api)).toBeUndefined();
  expect(sentRequest({ ...exchange, request: '{ "a": … (30,000 characters)' }, api)).toBeUndefined();
  expect(sentRequest(exchange, undefined)).toBeUndefined();
  expect(sent({ response: '[1… (30,000 characters)' }).response).toBeUndefined();
});
