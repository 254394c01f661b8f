import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import * as sandbox from '../sandbox/testing/shop-sandbox.ts';
import { type ExampleRun, runExample } from './run-example.ts';

function run(code: string, scenario = 'fruit'): Promise<ExampleRun> {
  const folder = mkdtempSync(join(tmpdir(), 'run-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'example.mjs');
  writeFileSync(path, code);
  return runExample({ url: pathToFileURL(path), scenario, sandbox });
}

test('a module runs against its scenario, in the environment of the sandbox', async () => {
  const { fetch } = globalThis;
  const code = `const { items } = await (await fetch('${sandbox.origin}/items')).json();
console.log(items, process.env.SHOP_KEY);`;
  expect(await run(code)).toEqual({
    outputs: ["[ 'apple' ] key_docs"],
    exchanges: [
      {
        method: 'GET',
        path: '/items',
        headers: [],
        status: 200,
        response: '{"items":["apple"],"at":1767225600000}',
        time: expect.any(Number),
      },
    ],
  });
  expect(globalThis.fetch).toBe(fetch);
  expect(process.env['SHOP_KEY']).toBeUndefined();
});

test('what the sandbox does not know fails the run, also when the code does not mind', async () => {
  const { failure } = await run(`await fetch('${sandbox.origin}/other');`);
  expect(failure).toBe('The sandbox does not answer GET /other: it said 404.');
});

test('nobody else is asked', async () => {
  const { failure } = await run(`await fetch('https://elsewhere.example/').catch(() => undefined);`);
  expect(failure).toMatch(/^GET https:\/\/elsewhere\.example\/ was not sent: there is no network here/);
});
